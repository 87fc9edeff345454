using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;

namespace Catalogue.Store.Specification.Oracle;

public sealed partial class PlanGenerator
{
    private Summary? Summary(NodeType type, EdgeType? edge) => random.Next(3) > 0
        ? null
        : new Summary([.. Some(4, () => Aggregate(type, edge))], [.. Some(2, () => Grouping(type, edge))]);

    private IEnumerable<T> Some<T>(int below, Func<T> one) => Enumerable.Range(0, random.Next(below)).Select(_ => one());

    private Aggregate Aggregate(NodeType type, EdgeType? edge)
    {
        var (value, property) = Veiled(type, edge, property => !property.IsList);
        AggregateFunction[] functions = property.Type switch
        {
            PropertyType.Text => [AggregateFunction.Count, AggregateFunction.Distinct],
            PropertyType.Int or PropertyType.Long or PropertyType.Float => Enum.GetValues<AggregateFunction>(),
            PropertyType.Enum or PropertyType.Boolean => [AggregateFunction.Count, AggregateFunction.Distinct],
            _ => [AggregateFunction.Count, AggregateFunction.Distinct, AggregateFunction.Min, AggregateFunction.Max],
        };
        return random.Next(6) == 0 ? Catalogue.Plan.Expressions.Aggregate.Rows : new Aggregate(Pick(functions), value);
    }

    private Grouping Grouping(NodeType type, EdgeType? edge)
    {
        var keys = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Veiled(type, edge, property => !property.IsList && property.Type is not (PropertyType.Text or PropertyType.Float)).Value).Distinct().ToArray();
        var aggregates = Some(3, () => new Scalar.OfAggregate(Aggregate(type, edge))).ToArray();
        var counted = random.Next(2) == 0 ? new[] { new OrderTerm(new Scalar.OfAggregate(Catalogue.Plan.Expressions.Aggregate.Rows), random.Next(2) == 0) } : [];
        ImmutableArray<OrderTerm> order = [.. counted, .. keys.Select(key => new OrderTerm(key, random.Next(3) == 0))];
        return new Grouping([.. keys], Having(aggregates, 2), order, GroupPage(type, edge, order), [.. keys, .. aggregates], random.Next(2) == 0);
    }

    // A value as a verdict may show it: as it is, in some rows only, or masked.
    private (Scalar Value, Property Property) Veiled(NodeType type, EdgeType? edge, Func<Property, bool> fits)
    {
        var ofEdge = edge?.Properties.Where(fits).ToArray() is { Length: > 0 } some && random.Next(3) == 0 ? some : null;
        var property = Pick(ofEdge ?? type.Properties.Where(fits).ToArray());
        Scalar plain = ofEdge is null ? new Scalar.OfNode(property) : new Scalar.OfEdge(property);
        var masked = new Scalar.Masked(plain, Masks[random.Next(3)]);
        return (random.Next(6) switch
        {
            0 => masked,
            1 => new Scalar.Choice(Condition(type, edge, 1), plain, masked),
            2 => new Scalar.Choice(Condition(type, edge, 1), plain, Nothing),
            _ => plain,
        }, property);
    }

    private Predicate Having(Scalar[] aggregates, int depth) => aggregates.Length == 0 ? Predicate.Always.Instance : random.Next(depth == 0 ? 3 : 6) switch
    {
        0 => Predicate.Always.Instance,
        1 => new Predicate.IsNull(Pick(aggregates)),
        2 => new Predicate.Compare(Pick(aggregates), (ComparisonOperator)random.Next(5), new Scalar.OfParameter(plan.Parameter(random.Next(5), PropertyType.Int))),
        3 => new Predicate.Not(Having(aggregates, depth - 1)),
        4 => new Predicate.And([Having(aggregates, depth - 1), Having(aggregates, depth - 1)]),
        _ => new Predicate.Or([Having(aggregates, depth - 1), Having(aggregates, depth - 1)]),
    };

    private Page GroupPage(NodeType type, EdgeType? edge, ImmutableArray<OrderTerm> order) => new(
        random.Next(2) == 0 ? plan.Parameter(random.Next(4), PropertyType.Int) : null,
        random.Next(4) == 0 ? plan.Parameter(random.Next(4), PropertyType.Int) : null,
        random.Next(3) == 0 ? GroupKeys(type, edge, order) : [],
        random.Next(5) == 0 ? GroupKeys(type, edge, order) : []);

    private ImmutableArray<Parameter> GroupKeys(NodeType type, EdgeType? edge, ImmutableArray<OrderTerm> order) =>
        [.. order.Select(term => term.Key is Scalar.OfAggregate ? plan.Parameter(random.Next(4), PropertyType.Int) : Keys(type, edge, [term])[0])];
}
