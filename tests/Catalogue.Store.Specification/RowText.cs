using System.Text;
using Catalogue.Plan.Rows;

namespace Catalogue.Store.Specification;

/// <summary>Rows as text, so that whole results can be compared.</summary>
public static class RowText
{
    /// <summary>
    /// A line per row, its columns' JSON between bars and the rows below it indented; before the rows of each parent but the
    /// first a line of dashes, and behind them, where there is a page or a total, what is known of it. Then, where they were
    /// asked for, the aggregates behind an equals sign, and a starred line per group, with what is known of their page.
    /// </summary>
    public static string[] Lines(RowSet set)
    {
        var lines = new List<string>();
        for (var parent = 0; parent + 1 < set.Offsets.Length; parent++)
        {
            if (parent > 0)
            {
                lines.Add("--");
            }

            Append(lines, set, parent, string.Empty);
        }

        return lines.ToArray();
    }

    private static void Append(List<string> lines, RowSet set, int parent, string indent)
    {
        for (var row = set.Offsets[parent]; row < set.Offsets[parent + 1]; row++)
        {
            var rows = set.Cases[set.CaseOf(row)];
            var index = set.IndexInCase(row);
            lines.Add(indent + string.Join('|', rows.Columns.Select(column => Json(column.Json(index)))));
            foreach (var child in rows.Children)
            {
                Append(lines, child, index, indent + "  ");
            }
        }

        var next = set.HasNext is { } hasNext && hasNext[parent] ? " more" : string.Empty;
        var previous = set.HasPrevious is { } hasPrevious && hasPrevious[parent] ? " earlier" : string.Empty;
        var total = set.Totals is { } totals ? $" of {totals[parent]}" : string.Empty;
        if (next.Length + previous.Length + total.Length > 0)
        {
            lines.Add($"{indent}...{total}{previous}{next}");
        }

        if (set.Summary is { } summary)
        {
            lines.Add($"{indent}= {string.Join('|', summary.Aggregates.Select(column => Json(column.Json(parent))))}");
            lines.AddRange(summary.Groups.SelectMany(groups => Lines(groups, parent)).Select(line => indent + line));
        }
    }

    private static IEnumerable<string> Lines(GroupSet set, int parent)
    {
        for (var group = set.Offsets[parent]; group < set.Offsets[parent + 1]; group++)
        {
            yield return $"* {string.Join('|', set.Columns.Select(column => Json(column.Json(group))))}";
        }

        yield return $"*...{(set.Totals is { } totals ? $" of {totals[parent]}" : "")}{(set.HasPrevious[parent] ? " earlier" : "")}{(set.HasNext[parent] ? " more" : "")}";
    }

    private static string Json(JsonSlice slice) => slice.IsNull ? "null" : Encoding.UTF8.GetString(slice.Span);
}
