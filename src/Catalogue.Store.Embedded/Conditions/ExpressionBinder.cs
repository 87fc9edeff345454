using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Scalars;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>Binds predicates and scalars to a snapshot and to parameter values. Depth is bounded by who makes plans.</summary>
internal sealed partial class ExpressionBinder(Snapshot snapshot, ParameterValues parameters, GuardShapes shapes, CancellationToken cancellation)
{
    /// <summary>The condition over the domain's nodes, or over its edges where the predicate speaks of them.</summary>
    public Condition Bind(Predicate predicate, Domain domain)
    {
        if (domain.Edges is not null && !ExpressionSurvey.SpeaksOfEdge(predicate))
        {
            domain = domain.WithoutEdges();
        }

        return predicate switch
        {
            Predicate.Never => Constant(false, domain),
            Predicate.Always => Constant(true, domain),
            Predicate.And and => Combine(and.Terms, domain, isAll: true),
            Predicate.Or or => Combine(or.Terms, domain, isAll: false),
            Predicate.Not not => Negate(Bind(not.Term, domain), domain),
            Predicate.Guard guard => BindGuard(guard, domain),
            Predicate.Related related => BindRelated(related, domain),
            Predicate.AtEnd atEnd => BindAtEnd(atEnd, domain),
            Predicate.Compare compare => BindCompare(compare, domain),
            Predicate.In membership => BindIn(membership, domain),
            Predicate.HasItem item => BindHasItem(item, domain),
            Predicate.IsNull isNull => BindIsNull(isNull, domain),
            _ => throw new NotSupportedException($"The embedded store knows no predicate {predicate.GetType().Name}."),
        };
    }

    public ScalarReader Bind(Scalar scalar, Domain domain) => scalar switch
    {
        Scalar.Masked masked => new MaskedReader(Bind(masked.Value, domain), masked.Mask),
        Scalar.Choice choice => new ChoiceReader(Bind(choice.Condition, domain), Bind(choice.Then, domain), Bind(choice.Otherwise, domain)),
        _ when Column(scalar, domain) is { } column => new ColumnReader(column, IsOfEdge(scalar)),
        _ when Fixed(scalar) is { } value => new FixedReader(value),
        _ => throw new NotSupportedException($"The embedded store knows no scalar {scalar.GetType().Name}."),
    };

    /// <summary>The column that a plain property is stored in; null for a scalar of another kind.</summary>
    public static StoredColumn? Column(Scalar scalar, Domain domain) => scalar switch
    {
        Scalar.OfNode node => domain.Nodes[node.Property],
        Scalar.OfEdge edge => EdgesOf(domain)[edge.Property],
        Scalar.OfEdgeKey => EdgesOf(domain).Keys,
        _ => null,
    };

    /// <summary>Whether a plain property is one of the edge.</summary>
    public static bool IsOfEdge(Scalar scalar) => scalar is Scalar.OfEdge or Scalar.OfEdgeKey;

    /// <summary>The value of a scalar that is the same for every row; null for a scalar of another kind.</summary>
    public PlanValue? Fixed(Scalar scalar) => scalar switch
    {
        Scalar.OfParameter parameter => parameters[parameter.Parameter],
        Scalar.Constant constant => constant.Value,
        Scalar.Nothing => PlanValue.Null.Instance,
        _ => null,
    };

    private static EdgeTable EdgesOf(Domain domain) =>
        domain.Edges ?? throw new InvalidOperationException($"The plan speaks of an edge where none leads to the {domain.Nodes.Type}.");

    private static ConstantCondition Constant(bool value, Domain domain) => new(value, domain.RowCount, domain.Edges is not null);

    private static Condition Negate(Condition term, Domain domain) =>
        term is ConstantCondition constant ? Constant(!constant.Value, domain) : new NotCondition(term);

    private Condition Combine(ImmutableArray<Predicate> terms, Domain domain, bool isAll)
    {
        var bound = new List<Condition>(terms.Length);
        foreach (var term in terms)
        {
            var condition = Bind(term, domain);
            if (condition is not ConstantCondition constant)
            {
                bound.Add(OverSameRows(condition, domain));
            }
            else if (constant.Value != isAll)
            {
                return Constant(!isAll, domain);
            }
        }

        return bound.Count switch
        {
            0 => Constant(isAll, domain),
            1 => bound[0],
            _ => isAll ? new AllCondition(bound.ToArray()) : new AnyCondition(bound.ToArray()),
        };
    }

    // Among terms that speak of the edge, one that does not is a condition on the node the edge leads to.
    private static Condition OverSameRows(Condition condition, Domain domain) =>
        domain.Edges is null || condition.OverEdges ? condition : new EndCondition(condition, domain.Ends, domain.Edges.RowCount);

    private Condition BindGuard(Predicate.Guard guard, Domain domain)
    {
        var shape = shapes.Of(guard, domain);
        var entry = snapshot.Guards.Find(new GuardKey(shape, ValuesOf(shape.Parameters)));
        if (entry.Bits is { } bits)
        {
            return new BitsCondition(bits, domain.Edges?.RowCount ?? domain.RowCount, domain.Edges is not null);
        }

        var term = Bind(guard.Term, domain);
        return term is ConstantCondition ? term : new GuardCondition(term, entry, snapshot.Guards, cancellation);
    }

    private PlanValue[] ValuesOf(Parameter[] of)
    {
        if (of.Length == 0)
        {
            return [];
        }

        var values = new PlanValue[of.Length];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = parameters[of[at]];
        }

        return values;
    }

    private Condition BindRelated(Predicate.Related related, Domain domain)
    {
        var relation = related.Relation;
        var targets = Domain.Along(snapshot, relation);
        var condition = related.Quantifier == Quantifier.All ? new Predicate.Not(related.Condition) : related.Condition;
        var inner = Bind(new Predicate.And([related.Visible, condition]), targets);
        if (inner is ConstantCondition { Value: false })
        {
            return Constant(related.Quantifier != Quantifier.Some, domain);
        }

        var some = new RelatedCondition(domain.Nodes, targets.Nodes, snapshot.Along(relation), snapshot.Against(relation), inner);
        return related.Quantifier == Quantifier.Some ? some : new NotCondition(some);
    }

    private Condition BindAtEnd(Predicate.AtEnd atEnd, Domain domain)
    {
        var edges = EdgesOf(domain);
        var isFrom = atEnd.End == EdgeEnd.From;
        var nodes = snapshot[isFrom ? edges.Type.From : edges.Type.To];
        var inner = Bind(atEnd.Term, new Domain(nodes));
        return inner is ConstantCondition constant
            ? Constant(constant.Value, domain)
            : new EndCondition(inner, isFrom ? edges.From : edges.To, edges.RowCount);
    }
}
