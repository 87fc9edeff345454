using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Quality;

/// <summary>A statistic that was not published as it was given.</summary>
/// <param name="Position">Where it was given, or null.</param>
/// <param name="Id">The node that has it.</param>
/// <param name="Coordinate">Which one it is.</param>
/// <param name="Reason">What became of it and why; never tells the value.</param>
public sealed record Suppression(SourcePosition? Position, NodeId Id, string Coordinate, string Reason);
