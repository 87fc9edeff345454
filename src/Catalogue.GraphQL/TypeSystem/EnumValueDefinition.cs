using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A value of an enum type.</summary>
public sealed class EnumValueDefinition
{
    internal EnumValueDefinition(EnumType declaringType, string name)
    {
        DeclaringType = declaringType;
        Name = name;
    }

    /// <summary>The enum type.</summary>
    public EnumType DeclaringType { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; internal init; }

    /// <summary>Why it is deprecated, or null when it is not.</summary>
    public string? DeprecationReason { get; internal init; }

    /// <summary>The directives applied, in order.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>Where the name is defined.</summary>
    public Location Location { get; internal init; }

    /// <summary>The schema coordinate, <c>Enum.VALUE</c>.</summary>
    public override string ToString() => $"{DeclaringType.Name}.{Name}";
}
