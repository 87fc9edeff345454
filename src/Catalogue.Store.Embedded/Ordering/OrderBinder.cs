using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Projection;
using Catalogue.Store.Embedded.Writing;

namespace Catalogue.Store.Embedded.Ordering;

/// <summary>Makes an order of candidates from a plan's order terms.</summary>
internal sealed class OrderBinder(ExpressionBinder binder)
{
    /// <param name="terms">The order.</param>
    /// <param name="candidates">Rows or, where aggregates are given, a row of each group.</param>
    /// <param name="window">What of it is wanted.</param>
    /// <param name="aggregates">Those that the order of groups speaks of, with a value per candidate.</param>
    public CandidateOrder Bind(ImmutableArray<OrderTerm> terms, NodeRows candidates, PageWindow window, IReadOnlyDictionary<Aggregate, PlanValue[]>? aggregates = null)
    {
        var keys = new (SortKey Key, bool Descending)[terms.Length];
        for (var at = 0; at < terms.Length; at++)
        {
            var pins = window.Pins(at);
            var key = terms[at].Key is Scalar.OfAggregate of && aggregates is not null
                ? new ComputedSortKey(aggregates[of.Aggregate], pins)
                : Key(terms[at].Key, candidates, pins);
            keys[at] = (key, terms[at].Descending);
        }

        return new CandidateOrder(keys);
    }

    /// <summary>Whether the terms ask for the order in which a parent's targets lie anyway.</summary>
    public static bool IsNatural(ImmutableArray<OrderTerm> terms, NodeTable targets, Property? naturalOrder)
    {
        var end = terms is [.., { Key: Scalar.OfEdgeKey, Descending: false }] ? terms.Length - 1 : terms.Length;
        return end == (naturalOrder is null ? 1 : 2)
            && IsAscending(terms[end - 1], targets.Type.Id)
            && (naturalOrder is null || IsAscending(terms[0], naturalOrder));
    }

    private static bool IsAscending(OrderTerm term, Property property) => !term.Descending && term.Key is Scalar.OfNode node && node.Property == property;

    private SortKey Key(Scalar scalar, NodeRows candidates, PlanValue[] pins)
    {
        if (ExpressionBinder.Column(scalar, candidates.Domain) is { } column && PinColumn(column.Property, pins) is { } pinned)
        {
            return ExpressionBinder.IsOfEdge(scalar) ? new ColumnSortKey(column, candidates.Edges ?? [], pinned)
                : column == candidates.Domain.Nodes.Ids ? new IdSortKey(candidates.Domain.Nodes, candidates.Rows, pinned)
                : new ColumnSortKey(column, candidates.Rows, pinned);
        }

        var reader = binder.Bind(scalar, candidates.Domain);
        var values = new PlanValue[candidates.Count];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = reader.Read(candidates.Rows[at], candidates.EdgeOf(at));
        }

        return new ComputedSortKey(values, pins);
    }

    // Null where a pin is no value of the property, such as an enum value that the schema has lost: it then compares as what it is.
    private static StoredColumn? PinColumn(Property property, PlanValue[] pins)
    {
        var changes = new ColumnChange[pins.Length];
        for (var at = 0; at < pins.Length; at++)
        {
            if (PropertyRules.Check(property, pins[at], out _) is not { } value)
            {
                return null;
            }

            changes[at] = new ColumnChange(at, value);
        }

        return StoredColumn.Empty(property).With(changes);
    }
}
