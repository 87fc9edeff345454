using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>An output field of an object or interface type, or the implicit <c>__typename</c> of a composite type.</summary>
public sealed class FieldDefinition
{
    internal FieldDefinition(CompositeType declaringType, string name, GraphQLType type)
    {
        DeclaringType = declaringType;
        Name = name;
        Type = type;
        Coordinate = $"{declaringType.Name}.{name}";
    }

    /// <summary>The type that has the field.</summary>
    public CompositeType DeclaringType { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type of its value; an output type.</summary>
    public GraphQLType Type { get; }

    /// <summary>The schema coordinate, <c>Type.field</c>.</summary>
    public string Coordinate { get; }

    /// <summary>The arguments, in definition order.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; internal init; } = [];

    /// <summary>The description, or null.</summary>
    public string? Description { get; internal init; }

    /// <summary>Why it is deprecated, or null when it is not.</summary>
    public string? DeprecationReason { get; internal init; }

    /// <summary>The directives applied, in order.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>Where the name is defined; the default value for an implicit field.</summary>
    public Location Location { get; internal init; }

    /// <summary>The argument of that name, or null.</summary>
    public InputValueDefinition? FindArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (string.Equals(argument.Name, name, StringComparison.Ordinal))
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>The schema coordinate.</summary>
    public override string ToString() => Coordinate;
}
