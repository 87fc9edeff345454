using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Which aggregates decide what groups there are and in which order; the others are wanted of a page only.</summary>
internal static class GroupSurvey
{
    public static Aggregate[] Deciding(Grouping grouping)
    {
        var found = new HashSet<Aggregate>();
        Collect(grouping.Having, found);
        foreach (var term in grouping.Order)
        {
            Collect(term.Key, found);
        }

        return [.. found];
    }

    private static void Collect(Predicate predicate, HashSet<Aggregate> found)
    {
        switch (predicate)
        {
            case Predicate.And and: Collect(and.Terms, found); break;
            case Predicate.Or or: Collect(or.Terms, found); break;
            case Predicate.Not not: Collect(not.Term, found); break;
            case Predicate.Compare compare: Collect(compare.Left, found); Collect(compare.Right, found); break;
            case Predicate.In membership: Collect(membership.Left, found); break;
            case Predicate.IsNull isNull: Collect(isNull.Value, found); break;
            default: break;
        }
    }

    private static void Collect(IEnumerable<Predicate> terms, HashSet<Aggregate> found)
    {
        foreach (var term in terms)
        {
            Collect(term, found);
        }
    }

    private static void Collect(Scalar scalar, HashSet<Aggregate> found)
    {
        if (scalar is Scalar.OfAggregate of)
        {
            found.Add(of.Aggregate);
        }
    }
}
