using Catalogue.Plan.Values;

namespace Catalogue.Exchange.TableSchema;

/// <summary>A table with the ids that it got.</summary>
internal sealed record DescribedTable(NodeId Id, NodeId Dataset, TableDescription Description);
