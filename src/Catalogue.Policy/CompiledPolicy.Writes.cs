using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Policy;

/// <summary>
/// What the principal may write. Before and after mean the graph before the whole change set and after it; what lies
/// between two changes of a set is nobody's view. Every condition includes that the principal sees the row, and reads in
/// clear the property to be written. <see cref="Predicate.Never"/> refuses statically.
/// </summary>
public sealed partial class CompiledPolicy
{
    /// <summary>Which new nodes the principal may have created: to hold after.</summary>
    public Predicate Creatable(NodeType type) => nodes[type.Ordinal].Writes.Create.Rows;

    /// <summary>In which new nodes the principal may have set the property: to hold after, for each property that is set.</summary>
    public Predicate Creatable(NodeType type, Property property) => nodes[type.Ordinal].Writes.Initial[property.Ordinal].Rows;

    /// <summary>In which nodes the principal may change the property: to hold before and after. Never for the id.</summary>
    public Predicate Updatable(NodeType type, Property property) => nodes[type.Ordinal].Writes.Update[property.Ordinal].Rows;

    /// <summary>Which nodes the principal may delete: to hold before. Their edges go with them.</summary>
    public Predicate Deletable(NodeType type) => nodes[type.Ordinal].Writes.Delete.Rows;

    /// <summary>Which edges the principal may make: to hold before and after, see <see cref="EdgeAuthority"/>.</summary>
    public EdgeAuthority Connectable(EdgeType type) => edges[type.Ordinal].Writes.Connect.Edges;

    /// <summary>On which new edges the principal may set the property: to hold before and after, for each property that is set.</summary>
    public EdgeAuthority Connectable(EdgeType type, Property property) => edges[type.Ordinal].Writes.Initial[property.Ordinal].Edges;

    /// <summary>On which edges the principal may change the property: to hold before and after.</summary>
    public EdgeAuthority Updatable(EdgeType type, Property property) => edges[type.Ordinal].Writes.Update[property.Ordinal].Edges;

    /// <summary>
    /// Which edges the principal may remove: to hold before. That an edge takes the place of another, where a relation is
    /// to one target, removes the other.
    /// </summary>
    public EdgeAuthority Disconnectable(EdgeType type) => edges[type.Ordinal].Writes.Disconnect.Edges;
}
