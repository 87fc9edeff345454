using System.Collections.Immutable;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Linkage;

/// <summary>Where in the survey's rows the facts of a linkage stand. A child of -1 is one that the principal may not follow.</summary>
internal sealed record LinkageSurvey(int Root, int Id, int Method, int Status, int Decision, int Links, int Rates, int Passes)
{
    public ImmutableArray<SurveyedLinkage> Read(RowSet[] rows)
    {
        var linkages = rows[Root].Cases[0];
        return
        [
            .. Enumerable.Range(0, linkages.Count)
                .Where(row => Text(linkages.Columns[Status], row) != "ABANDONED")
                .Select(row => Read(linkages, row)),
        ];
    }

    private SurveyedLinkage Read(CaseRows linkages, int row) => new(
        Text(linkages.Columns[Id], row) ?? string.Empty,
        Text(linkages.Columns[Method], row) ?? string.Empty,
        Text(linkages.Columns[Status], row) == "DONE",
        Text(linkages.Columns[Decision], row),
        [.. Below(linkages, Links, row, (links, link) => Text(links.Columns[0], link)).OfType<string>().Order(StringComparer.Ordinal)],
        Below(linkages, Rates, row, RateOf).OfType<YearlyRate?>().OrderBy(rate => rate?.Year).LastOrDefault(),
        [.. Below(linkages, Passes, row, Keys).SelectMany(keys => keys).Distinct(StringComparer.Ordinal)]);

    private static List<string> Keys(CaseRows passes, int pass) =>
        [.. Below(passes, 0, pass, (keys, key) => Text(keys.Columns[0], key)).OfType<string>()];

    private static YearlyRate? RateOf(CaseRows rates, int row) =>
        (rates.Columns[0].Value(row), rates.Columns[1].Value(row)) is (PlanValue.Integer year, PlanValue.Float rate)
            ? new YearlyRate((int)year.Value, rate.Value)
            : null;

    private static IEnumerable<T> Below<T>(CaseRows parents, int child, int parent, Func<CaseRows, int, T> read)
    {
        if (child < 0 || child >= parents.Children.Length)
        {
            return [];
        }

        var rows = parents.Children[child];
        return Enumerable.Range(rows.Offsets[parent], rows.Offsets[parent + 1] - rows.Offsets[parent]).Select(row => read(rows.Cases[0], row));
    }

    private static string? Text(Column column, int row) => (column.Value(row) as PlanValue.String)?.Value;
}
