using System.Collections.Immutable;

namespace Catalogue.Policy.Compilation;

/// <summary>
/// What a principal may write of one node type; <paramref name="Initial"/> (the properties of a new node) and
/// <paramref name="Update"/> by the ordinals of its properties.
/// </summary>
internal sealed record NodeWriteVerdicts(NodeWriteVerdict Create, ImmutableArray<NodeWriteVerdict> Initial, ImmutableArray<NodeWriteVerdict> Update, NodeWriteVerdict Delete);
