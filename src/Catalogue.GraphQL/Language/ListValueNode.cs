using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>A list literal.</summary>
public sealed class ListValueNode(Location location, ImmutableArray<ValueNode> values)
    : ValueNode(location)
{
    /// <summary>The items, in source order.</summary>
    public ImmutableArray<ValueNode> Values { get; } = values;
}
