using System.Collections.Immutable;
using Catalogue.Plan.Expressions;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>What an expression speaks of.</summary>
internal static class ExpressionSurvey
{
    /// <summary>Whether it speaks of the edge over which its own row was reached.</summary>
    public static bool SpeaksOfEdge(Predicate predicate) => predicate switch
    {
        Predicate.And and => Any(and.Terms),
        Predicate.Or or => Any(or.Terms),
        Predicate.Not not => SpeaksOfEdge(not.Term),
        Predicate.Guard guard => SpeaksOfEdge(guard.Term),
        Predicate.Compare compare => SpeaksOfEdge(compare.Left) || SpeaksOfEdge(compare.Right),
        Predicate.In membership => SpeaksOfEdge(membership.Left) || SpeaksOfEdge(membership.Items),
        Predicate.HasItem item => SpeaksOfEdge(item.List) || SpeaksOfEdge(item.Item),
        Predicate.IsNull isNull => SpeaksOfEdge(isNull.Value),
        Predicate.AtEnd => true,
        _ => false,
    };

    public static bool SpeaksOfEdge(Scalar scalar) => scalar switch
    {
        Scalar.OfEdge or Scalar.OfEdgeKey => true,
        Scalar.Masked masked => SpeaksOfEdge(masked.Value),
        Scalar.Choice choice => SpeaksOfEdge(choice.Condition) || SpeaksOfEdge(choice.Then) || SpeaksOfEdge(choice.Otherwise),
        _ => false,
    };

    /// <summary>Every parameter that a predicate speaks of, at any depth, once.</summary>
    public static Parameter[] Parameters(Predicate predicate)
    {
        var found = new HashSet<Parameter>();
        Collect(predicate, found);
        return found.OrderBy(parameter => parameter.Slot).ToArray();
    }

    private static bool Any(ImmutableArray<Predicate> terms)
    {
        foreach (var term in terms)
        {
            if (SpeaksOfEdge(term))
            {
                return true;
            }
        }

        return false;
    }

    private static void Collect(Predicate predicate, HashSet<Parameter> found)
    {
        switch (predicate)
        {
            case Predicate.And and: Collect(and.Terms, found); break;
            case Predicate.Or or: Collect(or.Terms, found); break;
            case Predicate.Not not: Collect(not.Term, found); break;
            case Predicate.Guard guard: Collect(guard.Term, found); break;
            case Predicate.AtEnd atEnd: Collect(atEnd.Term, found); break;
            case Predicate.Compare compare: Collect(compare.Left, found); Collect(compare.Right, found); break;
            case Predicate.In membership: Collect(membership.Left, found); Collect(membership.Items, found); break;
            case Predicate.HasItem item: Collect(item.List, found); Collect(item.Item, found); break;
            case Predicate.IsNull isNull: Collect(isNull.Value, found); break;
            case Predicate.Related related: Collect(related.Visible, found); Collect(related.Condition, found); break;
            default: break;
        }
    }

    private static void Collect(ImmutableArray<Predicate> terms, HashSet<Parameter> found)
    {
        foreach (var term in terms)
        {
            Collect(term, found);
        }
    }

    private static void Collect(Scalar scalar, HashSet<Parameter> found)
    {
        switch (scalar)
        {
            case Scalar.OfParameter parameter: found.Add(parameter.Parameter); break;
            case Scalar.Masked masked: Collect(masked.Value, found); break;
            case Scalar.Choice choice:
                Collect(choice.Condition, found);
                Collect(choice.Then, found);
                Collect(choice.Otherwise, found);
                break;
            default: break;
        }
    }
}
