using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>An argument of a field or of a directive, or a field of an input object type.</summary>
public sealed class InputValueDefinition
{
    internal InputValueDefinition(string name, GraphQLType type, string coordinate)
    {
        Name = name;
        Type = type;
        Coordinate = coordinate;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type; an input type.</summary>
    public GraphQLType Type { get; }

    /// <summary>The schema coordinate: <c>Type.field(argument:)</c>, <c>@directive(argument:)</c> or <c>Input.field</c>.</summary>
    public string Coordinate { get; }

    /// <summary>The default value as written, or null where there is none (a written <c>null</c> is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; internal init; }

    /// <summary>Whether a value must be given: the type is non-null and there is no default.</summary>
    public bool IsRequired => DefaultValue is null && Type is NonNullType;

    /// <summary>The description, or null.</summary>
    public string? Description { get; internal init; }

    /// <summary>Why it is deprecated, or null when it is not.</summary>
    public string? DeprecationReason { get; internal init; }

    /// <summary>The directives applied, in order.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>Where the name is defined; the default value for a built-in one.</summary>
    public Location Location { get; internal init; }

    /// <summary>The schema coordinate.</summary>
    public override string ToString() => Coordinate;
}
