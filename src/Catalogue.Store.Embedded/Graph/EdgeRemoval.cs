using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>An edge that is removed: its row, and the rows of its nodes.</summary>
internal sealed record EdgeRemoval(EdgeType Type, NodeId From, NodeId To, string Key, int Row, int FromRow, int ToRow);
