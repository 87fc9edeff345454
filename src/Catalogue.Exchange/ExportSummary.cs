using System.Collections.Immutable;

namespace Catalogue.Exchange;

/// <summary>How many nodes and edges were written. Types without any are not listed; the order is the model's.</summary>
public sealed record ExportSummary(ImmutableArray<NodeCount> Nodes, ImmutableArray<EdgeCount> Edges);
