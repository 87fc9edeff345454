using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Specification.Oracle;

/// <summary>Runs plans on a <see cref="NaiveGraph"/> row by row, with the answer as the lines of <see cref="RowText"/>.</summary>
public sealed class NaiveExecution(NaiveGraph graph, ParameterValues parameters)
{
    public string[] Run(RowsRequest request)
    {
        var lines = new List<string>();
        switch (request.Source)
        {
            case RowSource.Scan scan:
                var all = graph.Of(scan.Type).Where(node => Holds(scan.Condition, node, null)).Select(node => (node, (NaiveEdge?)null));
                Append(lines, request, Sorted(all, scan.Order), scan.Order, scan.Page, string.Empty);
                break;
            case RowSource.Seek seek:
                Append(lines, request, seek);
                break;
            default:
                throw new ArgumentException("Not a root.", nameof(request));
        }

        return lines.ToArray();
    }

    public bool Holds(Predicate predicate, NaiveNode node, NaiveEdge? edge) => predicate switch
    {
        Predicate.Never => false,
        Predicate.Always => true,
        Predicate.And and => and.Terms.All(term => Holds(term, node, edge)),
        Predicate.Or or => or.Terms.Any(term => Holds(term, node, edge)),
        Predicate.Not not => !Holds(not.Term, node, edge),
        Predicate.Guard guard => Holds(guard.Term, node, edge),
        Predicate.Compare compare => NaiveValues.Holds(Read(compare.Left, node, edge), compare.Operator, Read(compare.Right, node, edge)),
        Predicate.In membership => Read(membership.Items, node, edge) is PlanValue.List list && list.Items.Any(item => NaiveValues.Holds(Read(membership.Left, node, edge), ComparisonOperator.Equal, item)),
        Predicate.HasItem item => Read(item.List, node, edge) is PlanValue.List list && list.Items.Any(one => NaiveValues.Holds(one, ComparisonOperator.Equal, Read(item.Item, node, edge))),
        Predicate.IsNull isNull => Read(isNull.Value, node, edge) is PlanValue.Null,
        Predicate.AtEnd atEnd => edge is not null && Holds(atEnd.Term, graph.Nodes[atEnd.End == EdgeEnd.From ? edge.From : edge.To], null),
        Predicate.Related related => Holds(related, node),
        _ => throw new ArgumentException("An unknown predicate.", nameof(predicate)),
    };

    public PlanValue Read(Scalar scalar, NaiveNode node, NaiveEdge? edge) => scalar switch
    {
        Scalar.OfNode of => NaiveValues.Read(node.Values, of.Property),
        Scalar.OfEdge of when edge is not null => NaiveValues.Read(edge.Values, of.Property),
        Scalar.OfEdgeKey => edge is { Key.Length: > 0 } ? new PlanValue.String(edge.Key) : PlanValue.Null.Instance,
        Scalar.OfParameter parameter => parameters[parameter.Parameter],
        Scalar.Constant constant => constant.Value,
        Scalar.Nothing => PlanValue.Null.Instance,
        Scalar.Masked masked => NaiveValues.Apply(masked.Mask, Read(masked.Value, node, edge)),
        Scalar.Choice choice => Read(Holds(choice.Condition, node, edge) ? choice.Then : choice.Otherwise, node, edge),
        _ => throw new ArgumentException("An unknown scalar.", nameof(scalar)),
    };

    private bool Holds(Predicate.Related related, NaiveNode node)
    {
        var visible = graph.Along(related.Relation, node).Where(pair => Holds(related.Visible, pair.Node, pair.Edge));
        return related.Quantifier switch
        {
            Quantifier.Some => visible.Any(pair => Holds(related.Condition, pair.Node, pair.Edge)),
            Quantifier.All => visible.All(pair => Holds(related.Condition, pair.Node, pair.Edge)),
            _ => !visible.Any(pair => Holds(related.Condition, pair.Node, pair.Edge)),
        };
    }

    private void Append(List<string> lines, RowsRequest request, RowSource.Seek seek)
    {
        var ids = ((PlanValue.List)parameters[seek.Ids]).Items;
        for (var at = 0; at < ids.Length; at++)
        {
            if (at > 0)
            {
                lines.Add("--");
            }

            if (ids[at] is PlanValue.String id && graph.Nodes.TryGetValue(id.Value, out var node)
                && seek.Types.Any(guard => guard.Type == node.Type && Holds(guard.Visible, node, null)))
            {
                Append(lines, request, node, null, string.Empty);
            }
        }
    }

    private void Append(List<string> lines, RowsRequest request, NaiveNode node, NaiveEdge? edge, string indent)
    {
        var wanted = request.Cases.Single(one => one.Type == node.Type);
        lines.Add(indent + string.Join('|', wanted.Columns.Select(column => NaiveValues.Json(Read(column.Value, node, edge)))));
        foreach (var child in wanted.Children)
        {
            Append(lines, child, child.Source, node, edge, indent + "  ");
        }
    }

    private void Append(List<string> lines, RowsRequest request, RowSource source, NaiveNode parent, NaiveEdge? parentEdge, string indent)
    {
        switch (source)
        {
            case RowSource.Expand expand:
                var targets = graph.Along(expand.Relation, parent).Where(pair => Holds(expand.Condition, pair.Node, pair.Edge)).Select(pair => (pair.Node, (NaiveEdge?)pair.Edge));
                Append(lines, request, Sorted(targets, expand.Order), expand.Order, expand.Page, indent);
                break;
            case RowSource.Refer refer:
                if (Read(refer.Id, parent, parentEdge) is PlanValue.String id && graph.Nodes.TryGetValue(id.Value, out var node)
                    && node.Type == refer.Target.Type && Holds(refer.Target.Visible, node, null))
                {
                    Append(lines, request, node, null, indent);
                }

                break;
            default:
                throw new ArgumentException("Not below other rows.", nameof(source));
        }
    }

    private List<(NaiveNode Node, NaiveEdge? Edge)> Sorted(IEnumerable<(NaiveNode Node, NaiveEdge? Edge)> rows, ImmutableArray<OrderTerm> order) =>
        rows.Order(Comparer<(NaiveNode Node, NaiveEdge? Edge)>.Create((left, right) => Compare(Keys(order, left), Keys(order, right), order))).ToList();

    private PlanValue[] Keys(ImmutableArray<OrderTerm> order, (NaiveNode Node, NaiveEdge? Edge) row) => order.Select(term => Read(term.Key, row.Node, row.Edge)).ToArray();

    internal static int Compare(PlanValue[] left, PlanValue[] right, ImmutableArray<OrderTerm> order) => order
        .Select((term, at) => NaiveValues.Order.Compare(left[at], right[at]) * (term.Descending ? -1 : 1))
        .FirstOrDefault(result => result != 0);

    private void Append(List<string> lines, RowsRequest request, List<(NaiveNode Node, NaiveEdge? Edge)> all, ImmutableArray<OrderTerm> order, Page page, string indent)
    {
        var (start, end) = Cut(page, all.Count, key => parameters[key], at => Keys(order, all[at]), order);
        foreach (var (node, edge) in all[start..end])
        {
            Append(lines, request, node, edge, indent);
        }

        var known = (request.Totals ? $" of {all.Count}" : string.Empty) + (start > 0 ? " earlier" : string.Empty) + (end < all.Count ? " more" : string.Empty);
        if (known.Length > 0)
        {
            lines.Add($"{indent}...{known}");
        }

        if (request.Summary is { } summary)
        {
            lines.AddRange(new NaiveSummary((scalar, row) => row is var (node, edge) ? Read(scalar, node, edge) : ReadFixed(scalar)).Lines(summary, all).Select(line => indent + line));
        }
    }

    private PlanValue ReadFixed(Scalar scalar) => scalar is Scalar.OfParameter parameter ? parameters[parameter.Parameter] : throw new ArgumentException("Not the same for all.", nameof(scalar));

    /// <summary>Where a page begins and ends among so many.</summary>
    internal static (int Start, int End) Cut(Page page, int count, Func<Parameter, PlanValue> read, Func<int, PlanValue[]> keys, ImmutableArray<OrderTerm> order)
    {
        var after = page.After.Select(read).ToArray();
        var before = page.Before.Select(read).ToArray();
        var all = Enumerable.Range(0, count).Select(keys).ToList();
        var start = after.Length == 0 ? 0 : all.Count(row => Compare(row, after, order) <= 0);
        var end = before.Length == 0 ? count : Math.Max(start, all.Count(row => Compare(row, before, order) < 0));
        end = Math.Min(end, start + Number(page.First));
        return (Math.Max(start, end - Number(page.Last)), end);

        int Number(Parameter? parameter) => parameter is not null && read(parameter) is PlanValue.Integer number ? (int)number.Value : 1_000_000;
    }
}
