using System.Buffers;
using System.IO.Pipelines;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>One JSON array of all payloads, for batches.</summary>
internal sealed class JsonArrayForm : StreamedForm
{
    private static readonly JsonArrayForm Modern = new(ResponseMedia.Modern);
    private static readonly JsonArrayForm Legacy = new(ResponseMedia.Legacy);

    private readonly ResponseMedia media;

    private JsonArrayForm(ResponseMedia media) => this.media = media;

    public static JsonArrayForm Of(ResponseMedia media) => media == ResponseMedia.Legacy ? Legacy : Modern;

    public override string MediaType => media.Name;

    public override string ContentType => media.ContentType;

    public override void WriteStart(PipeWriter output) => output.Write("["u8);

    public override void WritePayload(PipeWriter output, ResponseBuffer payload, bool isFirst)
    {
        if (!isFirst)
        {
            output.Write(","u8);
        }

        payload.CopyTo(output);
    }

    public override void WriteEnd(PipeWriter output) => output.Write("]"u8);
}
