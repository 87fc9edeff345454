using System.Collections.Immutable;

namespace Catalogue.Plan.Nodes;

/// <summary>All that one request asks of a store, answered from one state of the graph.</summary>
public sealed record QueryPlan(ImmutableArray<RowsRequest> Roots);
