using System.Collections.Immutable;
using Catalogue.Plan.Expressions;

namespace Catalogue.Plan.Nodes;

/// <summary>
/// The rows of each parent in groups that have equal keys, null being a value like any other. Keys are no floats, texts or
/// lists. What is said of a group speaks of its keys, each by the scalar that stands in <paramref name="Keys"/>, and of
/// its rows by <see cref="Scalar.OfAggregate"/>.
/// </summary>
/// <param name="Keys">By what rows are grouped; at least one.</param>
/// <param name="Having">Which groups are kept; speaks of aggregates alone.</param>
/// <param name="Order">Ends with the keys, so that it is total.</param>
/// <param name="Page">Which of the kept groups are wanted.</param>
/// <param name="Columns">What is wanted of each.</param>
/// <param name="Totals">Whether the number of all kept groups regardless of the page is wanted.</param>
public sealed record Grouping(
    ImmutableArray<Scalar> Keys,
    Predicate Having,
    ImmutableArray<OrderTerm> Order,
    Page Page,
    ImmutableArray<Scalar> Columns,
    bool Totals);
