namespace Catalogue.Plan.Values;

/// <summary>The id of a node: a stable slug, unique across all node types, compared and ordered by its UTF-8 bytes.</summary>
public readonly record struct NodeId(string Value) : IComparable<NodeId>
{
    public int CompareTo(NodeId other) => CodePoints.Compare(Value, other.Value);

    public override string ToString() => Value;
}
