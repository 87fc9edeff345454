using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Changes;

/// <summary>One step of a change set. Steps apply in order; the whole set applies or nothing does.</summary>
public abstract record Change
{
    private Change()
    {
    }

    /// <summary>Where the change was read, for the person who has to mend it; null for changes that no file holds.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>Creates the node, or sets the given properties of an existing one: null clears, what is not named stays.</summary>
    public sealed record UpsertNode(NodeType Type, NodeId Id, ImmutableArray<PropertyValue> Properties) : Change;

    /// <summary>Deletes the node with all its edges. No node of that id is a fault.</summary>
    public sealed record DeleteNode(NodeId Id) : Change;

    /// <summary>
    /// Creates the edge, or sets the given properties of the existing one between these nodes under this key. The key
    /// tells parallel edges apart; it is empty for most types.
    /// </summary>
    public sealed record Connect(EdgeType Type, NodeId From, NodeId To, string Key, ImmutableArray<PropertyValue> Properties) : Change;

    /// <summary>Removes the edge. No such edge is a fault.</summary>
    public sealed record Disconnect(EdgeType Type, NodeId From, NodeId To, string Key) : Change;
}
