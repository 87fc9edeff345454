namespace Catalogue.Plan.Model;

/// <summary>A named way along an edge type, as one node type sees it. Two relations may be the two directions of one edge type.</summary>
public sealed class Relation
{
    /// <summary>The name in the model, also the name of the field on the wire.</summary>
    public required string Name { get; init; }

    public required NodeType Owner { get; init; }

    public required EdgeType Edge { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>False where the model declares a single target; the store then holds one edge, the last connected (see <c>Change.Connect</c>).</summary>
    public required bool IsToMany { get; init; }

    /// <summary>True where a node of the owning type must have this relation (a non-null single target).</summary>
    public bool Required { get; init; }

    /// <summary>True where the model lets a list of targets be null, as it must for a relation that not everybody may follow.</summary>
    public bool IsDeniable { get; init; }

    /// <summary>Whether it does not exist for whoever may not follow it.</summary>
    public bool IsSecret { get; init; }

    /// <summary>
    /// The target's property by which targets are in order unless a query says otherwise, ties by id; null: by id.
    /// </summary>
    public Property? Order { get; init; }

    public NodeType Target => Direction == Direction.Out ? Edge.To : Edge.From;

    public override string ToString() => $"{Owner}.{Name}";
}
