using Catalogue.Engine.Access;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    /// <summary>A filter of groups, over aggregates of what the principal may see.</summary>
    private Predicate PlanHaving(NodeType type, InputNode filter, SourceLocation place)
    {
        var terms = new List<Predicate>();
        foreach (var (name, node) in filter.Fields())
        {
            if (node.Value is null)
            {
                continue;
            }

            terms.Add(name switch
            {
                "and" => Conjunction.All(node.Items().Select(item => PlanHaving(type, item, place))),
                "or" => Conjunction.Any([.. node.Items().Select(item => PlanHaving(type, item, place))]),
                "not" => Conjunction.Not(PlanHaving(type, node, place)),
                "count" => PlanOperations(PropertyType.Int, new Scalar.OfAggregate(Aggregate.Rows), node),
                _ when type.FindProperty(name) is { } property => PlanAggregateFilter(property, ReadOrRefuse(EnforcementPoint.PropertyOfHaving, type, property, place), node),
                _ => throw new InvalidOperationException($"{type}.{name} is in the filter of groups and not in the model."),
            });
        }

        return Conjunction.All(terms);
    }

    private Predicate PlanAggregateFilter(Property property, Scalar value, InputNode filter)
    {
        var functions = AggregateKind.Of(property).Functions.ToDictionary(one => one.Name);
        return Conjunction.All(filter.Fields().Where(item => item.Node.Value is not null).Select(item =>
            PlanOperations(functions[item.Name].Type, new Scalar.OfAggregate(new Aggregate(functions[item.Name].Function, value)), item.Node)));
    }
}
