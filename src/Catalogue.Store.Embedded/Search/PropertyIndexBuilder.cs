using Catalogue.Plan.Model;
using Catalogue.Plan.Search;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Search;

/// <summary>Indexes the values of one property, row after row in ascending order.</summary>
internal sealed class PropertyIndexBuilder(Property property, TermReader reader)
{
    private readonly InvertedIndexBuilder terms = new();
    private readonly InvertedIndexBuilder? names = property.Search == SearchWeight.Name ? new InvertedIndexBuilder() : null;

    public void Add(int row, PlanValue value)
    {
        switch (value)
        {
            case PlanValue.String text: Add(row, text.Value); break;
            case PlanValue.Text text:
                Add(row, text.Value.French);
                Add(row, text.Value.English);
                break;
            case PlanValue.List list:
                foreach (var item in list.Items)
                {
                    Add(row, (item as PlanValue.String)?.Value);
                }

                break;
        }
    }

    public PropertyIndex Build(int rowCount) => new(terms.Build(rowCount), names?.Build(rowCount));

    private void Add(int row, string? text)
    {
        if (text is null)
        {
            return;
        }

        reader.ReadTerms(text);
        for (var index = 0; index < reader.Count; index++)
        {
            terms.Add(row, reader[index]);
        }

        if (names is not null && reader.ReadName(text) is { Length: > 0 } name)
        {
            names.Add(row, name);
        }
    }
}
