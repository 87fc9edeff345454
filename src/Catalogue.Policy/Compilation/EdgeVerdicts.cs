using System.Collections.Immutable;
using Catalogue.Plan.Expressions;

namespace Catalogue.Policy.Compilation;

/// <summary>What a principal may see and write of one edge type; <paramref name="Fields"/> by the ordinals of its properties.</summary>
internal sealed record EdgeVerdicts(Predicate Visible, ImmutableArray<FieldVerdict> Fields, EdgeWriteVerdicts Writes);
