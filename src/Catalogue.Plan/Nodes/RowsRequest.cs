using System.Collections.Immutable;

namespace Catalogue.Plan.Nodes;

/// <summary>
/// A set of rows: where they come from, what is wanted of them, by node type (one case for each type the source can
/// yield), and whether the number of all rows regardless of the page is wanted.
/// </summary>
public sealed record RowsRequest(RowSource Source, ImmutableArray<RowCase> Cases, bool Totals = false);
