using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A type with a name.</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name) => Name = name;

    /// <summary>The name, unique in the schema.</summary>
    public string Name { get; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; internal set; }

    /// <summary>The directives applied by the definition and then by its extensions, in order.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal set; } = [];

    /// <summary>Where the name is defined; the default value for a built-in type.</summary>
    public Location Location { get; internal set; }

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
