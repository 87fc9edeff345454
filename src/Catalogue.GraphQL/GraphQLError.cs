using System.Collections.Immutable;

namespace Catalogue.GraphQL;

/// <summary>An error as a GraphQL response carries it (section 7.1.2, Errors).</summary>
/// <param name="Message">What is wrong, for the developer of the request.</param>
public sealed record GraphQLError(string Message)
{
    /// <summary>Where in the document; empty when no place is known.</summary>
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    /// <summary>The response path of a field error; null for an error raised before execution.</summary>
    public ImmutableArray<PathSegment>? Path { get; init; }

    /// <summary>The value of <c>extensions.code</c>, or null when the error has none.</summary>
    public string? Code { get; init; }

    /// <summary>Further entries of <c>extensions</c>, in order; null when there are none.</summary>
    public ImmutableArray<KeyValuePair<string, object?>>? Extensions { get; init; }

    /// <summary>An error at one place.</summary>
    public static GraphQLError At(Language.Location location, string message) =>
        new(message) { Locations = [location.ToSourceLocation()] };

    /// <summary>An error at the places of several nodes.</summary>
    public static GraphQLError At(IEnumerable<Language.SyntaxNode> nodes, string message) =>
        new(message) { Locations = [.. nodes.Select(node => node.Location.ToSourceLocation())] };

    /// <summary>An error at several places; places that are not known are left out.</summary>
    public static GraphQLError At(IEnumerable<Language.Location> locations, string message) =>
        new(message) { Locations = [.. locations.Where(location => location.Line > 0).Select(location => location.ToSourceLocation())] };

    /// <summary>Place and message on one line.</summary>
    public override string ToString() =>
        Locations.IsDefaultOrEmpty ? Message : $"{Locations[0]}: {Message}";
}
