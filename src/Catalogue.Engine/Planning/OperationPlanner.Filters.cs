using Catalogue.Engine.Access;
using Catalogue.GraphQL;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    /// <summary>A filter over what the principal may see: values as their verdicts show them, targets that are visible, nothing else.</summary>
    private Predicate PlanFilter(NodeType type, InputNode filter, SourceLocation place)
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
                "and" => Conjunction.All(node.Items().Select(item => PlanFilter(type, item, place))),
                "or" => Conjunction.Any([.. node.Items().Select(item => PlanFilter(type, item, place))]),
                "not" => Conjunction.Not(PlanFilter(type, node, place)),
                _ when type.FindProperty(name) is { } property => PlanPropertyFilter(type, property, node, place),
                _ when type.FindRelation(name) is { } relation => PlanRelationFilter(relation, node, place),
                _ => throw new InvalidOperationException($"{type}.{name} is in the filter and not in the model."),
            });
        }

        return Conjunction.All(terms);
    }

    private Predicate PlanPropertyFilter(NodeType type, Property property, InputNode filter, SourceLocation place) =>
        PlanOperations(property.Type == PropertyType.Text ? PropertyType.String : property.Type, ReadOrRefuse(EnforcementPoint.FilteredProperty, type, property, place), filter);

    private Predicate PlanOperations(PropertyType type, Scalar value, InputNode operations)
    {
        var terms = new List<Predicate>();
        foreach (var (name, node) in operations.Fields())
        {
            if (name is "and" or "or")
            {
                var nested = node.Items().Select(item => PlanOperations(type, value, item));
                terms.Add(name == "and" ? Conjunction.All(nested) : Conjunction.Any([.. nested]));
            }
            else if (node.Value is not null || name is "eq" or "neq")
            {
                terms.Add(PlanOperation(type, value, name, node));
            }
        }

        return Conjunction.All(terms);
    }

    // Null is a value for `eq` and `neq`, and "not given" for every other operation, so that an optional variable is an optional condition.
    private Predicate PlanOperation(PropertyType type, Scalar value, string name, InputNode node) => name switch
    {
        "eq" => PlanEqual(type, value, node),
        "neq" => Conjunction.Not(PlanEqual(type, value, node)),
        "in" => new Predicate.In(value, Items(type, node)),
        "nin" => Conjunction.Not(new Predicate.In(value, Items(type, node))),
        "contains" => Compare(type, value, ComparisonOperator.Contains, node),
        "ncontains" => Conjunction.Not(Compare(type, value, ComparisonOperator.Contains, node)),
        "startsWith" => Compare(type, value, ComparisonOperator.StartsWith, node),
        "nstartsWith" => Conjunction.Not(Compare(type, value, ComparisonOperator.StartsWith, node)),
        "endsWith" => Compare(type, value, ComparisonOperator.EndsWith, node),
        "nendsWith" => Conjunction.Not(Compare(type, value, ComparisonOperator.EndsWith, node)),
        "gt" => Compare(type, value, ComparisonOperator.Greater, node),
        "gte" => Compare(type, value, ComparisonOperator.GreaterOrEqual, node),
        "lt" => Compare(type, value, ComparisonOperator.Less, node),
        "lte" => Compare(type, value, ComparisonOperator.LessOrEqual, node),
        "has" => new Predicate.HasItem(value, new Scalar.OfParameter(parameters.Add(node, type))),
        "any" => node.Value is true ? Conjunction.Not(new Predicate.IsNull(value)) : new Predicate.IsNull(value),
        _ => throw new InvalidOperationException($"The filter operation {name} is not known."),
    };

    private Predicate PlanEqual(PropertyType type, Scalar value, InputNode node) => node.Value is null
        ? new Predicate.IsNull(value)
        : Compare(type, value, ComparisonOperator.Equal, node);

    private Predicate.Compare Compare(PropertyType type, Scalar value, ComparisonOperator comparison, InputNode node) =>
        new(value, comparison, new Scalar.OfParameter(parameters.Add(node, type)));

    private Scalar.OfParameter Items(PropertyType type, InputNode node) => new(parameters.Add(node, type, isList: true));

    private Predicate PlanRelationFilter(Relation relation, InputNode filter, SourceLocation place)
    {
        if (!MayFollow(EnforcementPoint.FilteredRelation, relation))
        {
            throw Refuse(Denied($"{relation}"), place);
        }

        if (!relation.IsToMany)
        {
            return Related(relation, Quantifier.Some, PlanFilter(relation.Target, filter, place));
        }

        var terms = new List<Predicate>();
        foreach (var (name, node) in filter.Fields())
        {
            if (node.Value is not null)
            {
                terms.Add(PlanQuantifier(relation, name, node, place));
            }
        }

        return Conjunction.All(terms);
    }

    private Predicate PlanQuantifier(Relation relation, string name, InputNode node, SourceLocation place) => name switch
    {
        "some" => Related(relation, Quantifier.Some, PlanFilter(relation.Target, node, place)),
        "all" => Related(relation, Quantifier.All, PlanFilter(relation.Target, node, place)),
        "none" => Related(relation, Quantifier.None, PlanFilter(relation.Target, node, place)),
        _ => Related(relation, node.Value is true ? Quantifier.Some : Quantifier.None, Predicate.Always.Instance),
    };

    private Predicate.Related Related(Relation relation, Quantifier quantifier, Predicate condition) =>
        new(relation, quantifier, Reachable(relation, EnforcementPoint.QuantifiedNodes, EnforcementPoint.QuantifiedEdges), condition);
}
