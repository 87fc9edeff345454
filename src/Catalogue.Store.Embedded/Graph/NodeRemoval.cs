using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>A node that is deleted.</summary>
internal sealed record NodeRemoval(NodeType Type, NodeId Id, NodePlace Place);
