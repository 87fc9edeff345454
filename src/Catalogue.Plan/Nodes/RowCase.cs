using System.Collections.Immutable;
using Catalogue.Plan.Model;

namespace Catalogue.Plan.Nodes;

/// <summary>What is wanted of the rows of one node type: columns, and rows below each of them.</summary>
public sealed record RowCase(NodeType Type, ImmutableArray<ColumnRequest> Columns, ImmutableArray<RowsRequest> Children);
