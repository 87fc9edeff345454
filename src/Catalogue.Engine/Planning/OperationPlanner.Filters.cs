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

    private Predicate PlanPropertyFilter(NodeType type, Property property, InputNode filter, SourceLocation place)
    {
        var verdict = VerdictOf(type, property);
        if (verdict.IsStaticallyDenied)
        {
            throw Refuse(Denied($"{type}.{property}"), place);
        }

        return PlanOperations(property, verdict.Read(new Scalar.OfNode(property)), filter);
    }

    private Predicate PlanOperations(Property property, Scalar value, InputNode operations)
    {
        var terms = new List<Predicate>();
        foreach (var (name, node) in operations.Fields())
        {
            if (name is "and" or "or")
            {
                var nested = node.Items().Select(item => PlanOperations(property, value, item));
                terms.Add(name == "and" ? Conjunction.All(nested) : Conjunction.Any([.. nested]));
            }
            else if (node.Value is not null || name is "eq" or "neq")
            {
                terms.Add(PlanOperation(property, value, name, node));
            }
        }

        return Conjunction.All(terms);
    }

    // Null is a value for `eq` and `neq`, and "not given" for every other operation, so that an optional variable is an optional condition.
    private Predicate PlanOperation(Property property, Scalar value, string name, InputNode node) => name switch
    {
        "eq" => PlanEqual(property, value, node),
        "neq" => Conjunction.Not(PlanEqual(property, value, node)),
        "in" => new Predicate.In(value, Items(property, node)),
        "nin" => Conjunction.Not(new Predicate.In(value, Items(property, node))),
        "contains" => Compare(property, value, ComparisonOperator.Contains, node),
        "ncontains" => Conjunction.Not(Compare(property, value, ComparisonOperator.Contains, node)),
        "startsWith" => Compare(property, value, ComparisonOperator.StartsWith, node),
        "nstartsWith" => Conjunction.Not(Compare(property, value, ComparisonOperator.StartsWith, node)),
        "endsWith" => Compare(property, value, ComparisonOperator.EndsWith, node),
        "nendsWith" => Conjunction.Not(Compare(property, value, ComparisonOperator.EndsWith, node)),
        "gt" => Compare(property, value, ComparisonOperator.Greater, node),
        "gte" => Compare(property, value, ComparisonOperator.GreaterOrEqual, node),
        "lt" => Compare(property, value, ComparisonOperator.Less, node),
        "lte" => Compare(property, value, ComparisonOperator.LessOrEqual, node),
        "has" => new Predicate.HasItem(value, new Scalar.OfParameter(parameters.Add(node, InputType(property)))),
        "any" => node.Value is true ? Conjunction.Not(new Predicate.IsNull(value)) : new Predicate.IsNull(value),
        _ => throw new InvalidOperationException($"The filter operation {name} is not known."),
    };

    private Predicate PlanEqual(Property property, Scalar value, InputNode node) => node.Value is null
        ? new Predicate.IsNull(value)
        : Compare(property, value, ComparisonOperator.Equal, node);

    private Predicate.Compare Compare(Property property, Scalar value, ComparisonOperator comparison, InputNode node) =>
        new(value, comparison, new Scalar.OfParameter(parameters.Add(node, InputType(property))));

    private Scalar.OfParameter Items(Property property, InputNode node) => new(parameters.Add(node, InputType(property), isList: true));

    private static PropertyType InputType(Property property) => property.Type == PropertyType.Text ? PropertyType.String : property.Type;

    private Predicate PlanRelationFilter(Relation relation, InputNode filter, SourceLocation place)
    {
        if (!policy.MayFollow(relation))
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
        new(relation, quantifier, Reachable(relation), condition);
}
