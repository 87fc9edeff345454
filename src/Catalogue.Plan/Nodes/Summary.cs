using System.Collections.Immutable;
using Catalogue.Plan.Expressions;

namespace Catalogue.Plan.Nodes;

/// <summary>What is wanted of all rows of each parent together, regardless of the page.</summary>
public sealed record Summary(ImmutableArray<Aggregate> Aggregates, ImmutableArray<Grouping> Groupings);
