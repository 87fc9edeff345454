using System.Text;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Search;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

internal sealed class TextChunkWriter : ChunkWriter<TextChunk>
{
    private readonly SlicesWriter french = new();
    private readonly SlicesWriter english = new();
    private readonly SlicesWriter foldedFrench = new();
    private readonly SlicesWriter foldedEnglish = new();

    public override TextChunk Finish() => new(Present, french.Finish(), english.Finish(), foldedFrench.Finish(), foldedEnglish.Finish());

    protected override void Write(int row, PlanValue value)
    {
        var text = ((PlanValue.Text)value).Value;
        Write(row, text.French, french, foldedFrench);
        Write(row, text.English, english, foldedEnglish);
    }

    protected override void Write(int row, TextChunk from, int index)
    {
        french.Write(row, from.French[index]);
        english.Write(row, from.English[index]);
        foldedFrench.Write(row, from.FoldedFrench[index]);
        foldedEnglish.Write(row, from.FoldedEnglish[index]);
    }

    private static void Write(int row, string? text, SlicesWriter json, SlicesWriter folded)
    {
        if (text is not null)
        {
            JsonForm.Write(json.Begin(row), text);
            folded.Write(row, Encoding.UTF8.GetBytes(Folding.Fold(text)));
        }
    }
}
