using System.Collections.Immutable;

namespace Catalogue.Policy.Compilation;

/// <summary>Where one write is allowed: <paramref name="Writers"/>, where the principal also sees the edge and its ends and reads the property in clear.</summary>
internal readonly record struct EdgeWriteVerdict(ImmutableArray<EdgeEndConditions> Writers, EdgeAuthority Edges);
