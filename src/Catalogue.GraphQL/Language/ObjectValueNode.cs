using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>An input object literal.</summary>
public sealed class ObjectValueNode(Location location, ImmutableArray<ObjectFieldNode> fields)
    : ValueNode(location)
{
    /// <summary>The fields, in source order; names may repeat until validated.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;
}
