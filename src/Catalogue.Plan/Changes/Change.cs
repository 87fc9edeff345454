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

    /// <summary>
    /// Creates the node, or sets the given properties of an existing one: null clears, what is not named stays. A text is
    /// set by language: the language that it does not give stays as it was, and null, or a text in neither language,
    /// clears both. To take one language away, clear the text and set it again, in this order. Lists are set whole.
    /// </summary>
    public sealed record UpsertNode(NodeType Type, NodeId Id, ImmutableArray<PropertyValue> Properties) : Change;

    /// <summary>
    /// Deletes the node with all its edges. No node of that id is a fault. A property of an edge may go on holding the id
    /// (see <see cref="Property.RefersTo"/>), and leads to nothing then.
    /// </summary>
    public sealed record DeleteNode(NodeId Id) : Change;

    /// <summary>
    /// Creates the edge, or sets the given properties of the existing one between these nodes under this key. The key
    /// tells parallel edges apart; it is empty for most types. Properties are set as those of nodes are, text by language.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Where the relation at either end is to one target (<see cref="Relation.IsToMany"/>), the edge takes the place of
    /// another that the store holds there under this type: that one is removed and counts as disconnected, so a required
    /// relation stays satisfied on this side. It is a fault where it leaves the node at the other side without a required
    /// relation. Which edges give way is decided when all changes of the set have applied; two edges that the set itself
    /// connects at such an end are a fault, which names both.
    /// </para>
    /// <para>
    /// Both nodes exist already: in the store, or by an earlier change. An id in a property that refers to a node
    /// (<see cref="Property.RefersTo"/>) is that of a node of its type when all changes of the set have applied.
    /// </para>
    /// </remarks>
    public sealed record Connect(EdgeType Type, NodeId From, NodeId To, string Key, ImmutableArray<PropertyValue> Properties) : Change;

    /// <summary>Removes the edge. No such edge is a fault.</summary>
    public sealed record Disconnect(EdgeType Type, NodeId From, NodeId To, string Key) : Change;
}
