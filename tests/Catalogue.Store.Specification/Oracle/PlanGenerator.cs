using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;
using Catalogue.Store.Specification.Sample;

namespace Catalogue.Store.Specification.Oracle;

/// <summary>Random plans over a graph; the same seed gives the same.</summary>
public sealed partial class PlanGenerator(SampleModel model, Random random, PlanBuilder plan, NaiveGraph graph)
{
    private static readonly Mask[] Masks = [new Mask.Year(), new Mask.Band(10), new Mask.CountBelow(11), new Mask.Constant(new PlanValue.String("x"))];

    private static Scalar EdgeKey => Catalogue.Plan.Expressions.Scalar.OfEdgeKey.Instance;

    private static Scalar Nothing => Catalogue.Plan.Expressions.Scalar.Nothing.Instance;

    public RowsRequest Root() => random.Next(4) == 0 ? Seek() : Scan();

    private RowsRequest Scan()
    {
        var type = Pick(model.Dataset, model.Dataset, model.Table, model.Owner);
        var order = Order(type, null);
        var source = new RowSource.Scan(type, Condition(type, null, 3), order, Page(type, null, order));
        return new RowsRequest(source, [Case(type, null, 2)], random.Next(2) == 0, Summary(type, null));
    }

    private RowsRequest Seek()
    {
        var ids = Enumerable.Range(0, random.Next(6)).Select(_ => (object?)(random.Next(6) == 0 ? "absent" : AnyNode().Id)).ToArray();
        var source = new RowSource.Seek([Guard(model.Dataset), Guard(model.Table)], plan.Parameter(ids, PropertyType.Id, isList: true));
        return new RowsRequest(source, [Case(model.Table, null, 2), Case(model.Dataset, null, 2)]);
    }

    private TypeGuard Guard(NodeType type) => new(type, new Predicate.Guard(Condition(type, null, 2)));

    private RowCase Case(NodeType type, EdgeType? edge, int depth)
    {
        var columns = Enumerable.Range(0, random.Next(3)).Select(_ => new ColumnRequest(Scalar(type, edge, 2)));
        var children = depth == 0 ? [] : Enumerable.Range(0, random.Next(2)).Select(_ => Expand(type, depth - 1));
        var refer = edge == model.DerivedFrom && random.Next(2) == 0
            ? new[] { new RowsRequest(new RowSource.Refer(PlanBuilder.Edge(edge, "by"), Guard(model.Owner)), [Case(model.Owner, null, 0)]) }
            : [];
        return new RowCase(type, [new ColumnRequest(new Scalar.OfNode(type.Id)), .. columns], [.. children, .. refer]);
    }

    private RowsRequest Expand(NodeType owner, int depth)
    {
        var relation = owner.Relations[random.Next(owner.Relations.Length)];
        var isNatural = random.Next(2) == 0;
        ImmutableArray<OrderTerm> natural = relation.Order is null ? PlanBuilder.ById(relation.Target) : PlanBuilder.By(relation.Target, (new Scalar.OfNode(relation.Order), false));
        if (random.Next(2) == 0)
        {
            natural = natural.Add(new OrderTerm(EdgeKey));
        }

        var order = isNatural ? natural : Order(relation.Target, relation.Edge);
        var source = new RowSource.Expand(relation, Condition(relation.Target, relation.Edge, 2), order, Page(relation.Target, relation.Edge, order));
        return new RowsRequest(source, [Case(relation.Target, relation.Edge, depth)], random.Next(3) == 0, Summary(relation.Target, relation.Edge));
    }

    private ImmutableArray<OrderTerm> Order(NodeType type, EdgeType? edge)
    {
        var terms = Enumerable.Range(0, random.Next(3)).Select(_ => new OrderTerm(Scalar(type, edge, 1, sortable: true), random.Next(2) == 0));
        OrderTerm[] key = edge is not null && random.Next(2) == 0 ? [new OrderTerm(EdgeKey, random.Next(4) == 0)] : [];
        return [.. terms, new OrderTerm(new Scalar.OfNode(type.Id), random.Next(4) == 0), .. key];
    }

    private Page Page(NodeType type, EdgeType? edge, ImmutableArray<OrderTerm> order) => new(
        random.Next(2) == 0 ? plan.Parameter(random.Next(6), PropertyType.Int) : null,
        random.Next(4) == 0 ? plan.Parameter(random.Next(6), PropertyType.Int) : null,
        random.Next(3) == 0 ? Keys(type, edge, order) : [],
        random.Next(5) == 0 ? Keys(type, edge, order) : []);

    // The keys of some node, over some edge: pages begin where rows are, and sometimes where there is none.
    private ImmutableArray<Parameter> Keys(NodeType type, EdgeType? edge, ImmutableArray<OrderTerm> order)
    {
        var nodes = graph.Of(type).ToArray();
        var node = nodes[random.Next(nodes.Length)];
        var edges = graph.Edges.Where(one => one.Type == edge).ToArray();
        var reader = new NaiveExecution(graph, plan.Parameters);
        var over = edges.Length == 0 ? null : edges[random.Next(edges.Length)];
        return [.. order.Select(term => plan.Parameter(reader.Read(term.Key, node, over)))];
    }

    private Predicate Condition(NodeType type, EdgeType? edge, int depth) => random.Next(depth == 0 ? 5 : 12) switch
    {
        0 => Predicate.Always.Instance,
        1 => new Predicate.IsNull(Scalar(type, edge, 1)),
        2 => Membership(type, edge),
        3 or 4 => Comparison(type, edge),
        5 => new Predicate.And([Condition(type, edge, depth - 1), Condition(type, edge, depth - 1)]),
        6 => new Predicate.Or([Condition(type, edge, depth - 1), Condition(type, edge, depth - 1)]),
        7 => new Predicate.Not(Condition(type, edge, depth - 1)),
        8 => new Predicate.Guard(Condition(type, edge, depth - 1)),
        9 when edge is not null => AtEnd(edge, depth - 1),
        _ => Related(type, depth - 1),
    };

    private Predicate Comparison(NodeType type, EdgeType? edge)
    {
        var comparison = (ComparisonOperator)random.Next(8);
        var left = Scalar(type, edge, 1);
        return new Predicate.Compare(left, comparison, random.Next(5) == 0 ? Scalar(type, edge, 1) : Some(type, edge, left));
    }

    private Predicate Membership(NodeType type, EdgeType? edge)
    {
        if (type == model.Dataset && random.Next(2) == 0)
        {
            var keywords = PlanBuilder.Node(type, "keywords");
            return new Predicate.HasItem(keywords, new Scalar.OfParameter(plan.Parameter(Pick("abc", "ABC", "", "ete"))));
        }

        var left = Scalar(type, edge, 1);
        var items = Enumerable.Range(0, random.Next(4)).Select(_ => (object?)SomeValue(type, edge, left)).ToArray();
        return new Predicate.In(left, new Scalar.OfParameter(plan.Parameter(items, isList: true)));
    }

    private Predicate AtEnd(EdgeType edge, int depth)
    {
        var end = (EdgeEnd)random.Next(2);
        return new Predicate.AtEnd(end, Condition(end == EdgeEnd.From ? edge.From : edge.To, null, depth));
    }

    private Predicate Related(NodeType type, int depth)
    {
        var relation = type.Relations[random.Next(type.Relations.Length)];
        return new Predicate.Related(relation, (Quantifier)random.Next(3), Condition(relation.Target, relation.Edge, depth), Condition(relation.Target, relation.Edge, depth));
    }

    private Scalar Scalar(NodeType type, EdgeType? edge, int depth, bool sortable = false) => random.Next(depth == 0 ? 8 : 11) switch
    {
        0 when !sortable => Nothing,
        1 when edge is not null && random.Next(3) == 0 => EdgeKey,
        1 or 2 when edge is { Properties.IsEmpty: false } => new Scalar.OfEdge(edge.Properties[random.Next(edge.Properties.Length)]),
        8 => new Scalar.Masked(Scalar(type, edge, depth - 1, sortable), Masks[random.Next(sortable ? 3 : 4)]),
        9 when !sortable => new Scalar.Choice(Condition(type, edge, 1), Scalar(type, edge, depth - 1), Scalar(type, edge, depth - 1)),
        10 when sortable => Hidden(type, edge),
        _ => new Scalar.OfNode(SomeProperty(type, sortable)),
    };

    // What the planner makes of a property that is readable for some rows only.
    private Scalar Hidden(NodeType type, EdgeType? edge) =>
        new Scalar.Choice(Condition(type, edge, 1), new Scalar.OfNode(SomeProperty(type, sortable: true)), Nothing);

    private Property SomeProperty(NodeType type, bool sortable)
    {
        var properties = type.Properties.Where(property => !sortable || !property.IsList).ToArray();
        return properties[random.Next(properties.Length)];
    }

    private Scalar Some(NodeType type, EdgeType? edge, Scalar like) => new Scalar.OfParameter(plan.Parameter(SomeValue(type, edge, like)));

    private PlanValue SomeValue(NodeType type, EdgeType? edge, Scalar like)
    {
        var nodes = graph.Of(type).ToArray();
        var edges = graph.Edges.Where(one => one.Type == edge).ToArray();
        var value = new NaiveExecution(graph, plan.Parameters).Read(like, nodes[random.Next(nodes.Length)], edges.Length == 0 ? null : edges[random.Next(edges.Length)]);
        return value is PlanValue.Text text && random.Next(3) > 0 ? new PlanValue.String(text.Value.In(Language.French) ?? string.Empty) : value;
    }

    private NaiveNode AnyNode() => graph.Nodes.Values.OrderBy(node => node.Id, StringComparer.Ordinal).ElementAt(random.Next(graph.Nodes.Count));

    private T Pick<T>(params T[] items) => items[random.Next(items.Length)];
}
