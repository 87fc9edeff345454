namespace Catalogue.Policy.Directives;

/// <summary>What a directive is on, and where it stands.</summary>
/// <param name="Coordinate">
/// As <see cref="CoordinateVerdict"/> calls it: a node type, a property, a relation, an edge type or a property of one.
/// A type of the SDL that several edge types share gives a directive for each of them.
/// </param>
/// <param name="File">The SDL.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record DirectivePlace(string Coordinate, string File, int Line, int Column);
