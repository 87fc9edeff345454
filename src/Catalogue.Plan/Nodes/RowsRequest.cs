using System.Collections.Immutable;

namespace Catalogue.Plan.Nodes;

/// <summary>
/// A set of rows: where they come from, what is wanted of them, by node type (one case for each type the source can
/// yield), whether the number of all rows regardless of the page is wanted, and what else of all of them together (only of
/// a <see cref="RowSource.Scan"/> or a <see cref="RowSource.Expand"/>).
/// </summary>
public sealed record RowsRequest(RowSource Source, ImmutableArray<RowCase> Cases, bool Totals = false, Summary? Summary = null);
