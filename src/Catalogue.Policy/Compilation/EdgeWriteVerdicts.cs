using System.Collections.Immutable;

namespace Catalogue.Policy.Compilation;

/// <summary>
/// What a principal may write of one edge type; <paramref name="Initial"/> (the properties of a new edge) and
/// <paramref name="Update"/> by the ordinals of its properties.
/// </summary>
internal sealed record EdgeWriteVerdicts(EdgeWriteVerdict Connect, ImmutableArray<EdgeWriteVerdict> Initial, ImmutableArray<EdgeWriteVerdict> Update, EdgeWriteVerdict Disconnect);
