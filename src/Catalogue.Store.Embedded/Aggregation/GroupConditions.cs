using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Conditions;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Binds conditions on groups to the aggregates that were computed for them.</summary>
internal sealed class GroupConditions(ParameterValues parameters, IReadOnlyDictionary<Aggregate, PlanValue[]> aggregates)
{
    /// <summary>Whether the group of that number is kept.</summary>
    public Predicate<int> Bind(Predicate predicate)
    {
        switch (predicate)
        {
            case Predicate.Never:
                return static _ => false;
            case Predicate.Always:
                return static _ => true;
            case Predicate.And and:
                var all = and.Terms.Select(Bind).ToArray();
                return group => Array.TrueForAll(all, term => term(group));
            case Predicate.Or or:
                var any = or.Terms.Select(Bind).ToArray();
                return group => Array.Exists(any, term => term(group));
            case Predicate.Not { Term: var negated }:
                var inner = Bind(negated);
                return group => !inner(group);
            case Predicate.Compare compare:
                var (left, right) = (Bind(compare.Left), Bind(compare.Right));
                return group => ValueComparison.Holds(left(group), compare.Operator, right(group));
            case Predicate.In membership:
                var (item, items) = (Bind(membership.Left), Bind(membership.Items));
                return group => items(group) is PlanValue.List list && ValueComparison.HasItem(list, item(group));
            case Predicate.IsNull isNull:
                var value = Bind(isNull.Value);
                return group => value(group) is PlanValue.Null;
            default:
                throw new NotSupportedException($"The embedded store knows no condition {predicate.GetType().Name} on groups.");
        }
    }

    private Func<int, PlanValue> Bind(Scalar scalar)
    {
        switch (scalar)
        {
            case Scalar.OfAggregate of:
                var values = aggregates[of.Aggregate];
                return group => values[group];
            case Scalar.OfParameter parameter:
                var given = parameters[parameter.Parameter];
                return _ => given;
            case Scalar.Constant constant:
                return _ => constant.Value;
            default:
                throw new NotSupportedException($"The embedded store knows no scalar {scalar.GetType().Name} of groups.");
        }
    }
}
