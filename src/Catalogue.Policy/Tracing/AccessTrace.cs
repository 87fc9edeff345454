using System.Collections.Immutable;

namespace Catalogue.Policy.Tracing;

/// <summary>How access of one principal to one node, or to a field of it, is derived.</summary>
/// <param name="Coordinate">The type, or the field.</param>
/// <param name="Node">The node's id.</param>
/// <param name="Visibility">What the principal sees of the node.</param>
/// <param name="Standing">How it turns out for the coordinate: allowed, masked or denied; a stub is a mask of a node.</param>
/// <param name="Mask">What stands for the value; null where nothing does.</param>
/// <param name="Steps">The derivation, each step before those that it rests on.</param>
public sealed record AccessTrace(string Coordinate, string Node, NodeVisibility Visibility, Standing Standing, string? Mask, ImmutableArray<TraceStep> Steps);
