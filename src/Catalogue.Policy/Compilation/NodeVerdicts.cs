using System.Collections.Immutable;
using Catalogue.Plan.Expressions;

namespace Catalogue.Policy.Compilation;

/// <summary>What a principal may see and write of one node type; <paramref name="Fields"/> by the ordinals of its properties.</summary>
internal sealed record NodeVerdicts(Predicate Visible, Predicate Stub, ImmutableArray<FieldVerdict> Fields, NodeWriteVerdicts Writes);
