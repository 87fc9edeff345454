namespace Catalogue.Policy;

/// <summary>What a compiled policy says of one coordinate of the model.</summary>
/// <param name="Coordinate">A type (<c>Dataset visible</c>, <c>Dataset stub</c>), a property, a relation, or an edge type and its properties.</param>
/// <param name="Standing">How principals of the compiled shape stand to it.</param>
/// <param name="Text">The verdict in the words of the rule language; <c>$n</c> stands for a fact of the principal.</param>
public sealed record CoordinateVerdict(string Coordinate, Standing Standing, string Text);
