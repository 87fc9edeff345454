using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Writing;

/// <summary>A node that a change set touches, as it is after the changes so far.</summary>
internal sealed class NodeDraft(NodeId id, NodeType? storedType, NodePlace place)
{
    public NodeId Id { get; } = id;

    /// <summary>The type under which the node is stored; null where it is not.</summary>
    public NodeType? StoredType { get; } = storedType;

    public NodePlace Place { get; } = place;

    /// <summary>The type now; null where the node does not exist (any more).</summary>
    public NodeType? Type { get; set; } = storedType;

    /// <summary>All properties as they are now; null where nothing asked for them yet and they are as stored.</summary>
    public PlanValue[]? Values { get; set; }

    /// <summary>The last change that sets properties, to say where a required one is missing; -1 for none.</summary>
    public int SetBy { get; set; } = -1;

    /// <summary>Whether the node was stored and has been without a break: its stored edges are its edges still, where no draft says otherwise.</summary>
    public bool KeepsStoredEdges { get; set; } = storedType is not null;

    /// <summary>The edges that the set created at this node.</summary>
    public List<EdgeDraft> Edges { get; } = [];
}
