using System.Collections.Immutable;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A union type.</summary>
public sealed class UnionType : CompositeType
{
    internal UnionType(string name)
        : base(name)
    {
    }

    /// <summary>The member types, in definition order.</summary>
    public ImmutableArray<ObjectType> Types { get; internal set; } = [];
}
