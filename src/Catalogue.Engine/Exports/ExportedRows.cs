using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Plan.Exports;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Exports;

/// <summary>A page of rows of <see cref="ExportedView.PageOf"/>, as nodes with their edges.</summary>
internal sealed class ExportedRows(ExportedType exported, CaseRows rows)
{
    private const int Target = 0;
    private const int Key = 1;
    private const int IsKeyClear = 2;
    private const int FirstProperty = 3;

    public ExportedNode Node(int row) => new(
        IdAt(rows.Columns[0], row),
        [.. rows.Columns.Select(column => column.Value(row))],
        [.. exported.Relations.Select((relation, at) => Edges(relation, rows.Children[at], row))]);

    private static ImmutableArray<ExportedEdge> Edges(ExportedRelation relation, RowSet found, int row)
    {
        var edges = ImmutableArray.CreateBuilder<ExportedEdge>(found.Offsets[row + 1] - found.Offsets[row]);
        var all = found.Cases[0];
        for (var edge = found.Offsets[row]; edge < found.Offsets[row + 1];)
        {
            var target = IdAt(all.Columns[Target], edge);
            var next = edge + 1;
            while (next < found.Offsets[row + 1] && IdAt(all.Columns[Target], next) == target)
            {
                next++;
            }

            var keys = KeysOf(all, edge, next);
            for (var first = edge; edge < next; edge++)
            {
                edges.Add(new ExportedEdge(target, keys(edge - first), ValuesOf(relation, all, edge)));
            }
        }

        return edges.MoveToImmutable();
    }

    // Parallel edges of which some keys are not shown are numbered, in their order; one alone needs no key.
    private static Func<int, string> KeysOf(CaseRows all, int from, int to)
    {
        if (Enumerable.Range(from, to - from).All(edge => all.Columns[IsKeyClear].Value(edge) is PlanValue.Boolean { Value: true }))
        {
            return at => all.Columns[Key].Value(from + at) is PlanValue.String key ? key.Value : string.Empty;
        }

        var digits = $"D{(to - from).ToString(CultureInfo.InvariantCulture).Length}";
        return at => to - from == 1 ? string.Empty : (at + 1).ToString(digits, CultureInfo.InvariantCulture);
    }

    // What names a node stands below the edge, the rest on it.
    private static ImmutableArray<PlanValue> ValuesOf(ExportedRelation relation, CaseRows all, int edge)
    {
        var (column, child) = (FirstProperty, 0);
        return [.. relation.Properties.Select(property => property.RefersTo is null ? all.Columns[column++].Value(edge) : NamedBy(all.Children[child++], edge))];
    }

    private static PlanValue NamedBy(RowSet named, int edge) =>
        named.Offsets[edge + 1] > named.Offsets[edge] ? named.Cases[0].Columns[0].Value(named.Offsets[edge]) : PlanValue.Null.Instance;

    private static NodeId IdAt(Column column, int row) => column.Value(row) is PlanValue.String id
        ? new NodeId(id.Value)
        : throw new InvalidOperationException("Every node has an id.");
}
