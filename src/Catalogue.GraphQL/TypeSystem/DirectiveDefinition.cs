using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>The definition of a directive.</summary>
public sealed class DirectiveDefinition
{
    internal DirectiveDefinition(string name) => Name = name;

    /// <summary>The name without its <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; internal init; }

    /// <summary>The arguments, in definition order.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; internal init; } = [];

    /// <summary>Whether it may be applied several times at one location.</summary>
    public bool IsRepeatable { get; internal init; }

    /// <summary>Where it may be applied, in definition order.</summary>
    public ImmutableArray<DirectiveLocation> Locations { get; internal init; } = [];

    /// <summary>Where the name is defined; the default value for a built-in directive.</summary>
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

    /// <summary>The schema coordinate, <c>@directive</c>.</summary>
    public override string ToString() => $"@{Name}";
}
