using System.Collections.Immutable;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Exports;

/// <summary>An edge as an export has it.</summary>
/// <param name="Target">The node that it leads to.</param>
/// <param name="Key">What tells it from parallel edges; empty for one of them.</param>
/// <param name="Values">One for each of <see cref="ExportedRelation.Properties"/>; <see cref="PlanValue.Null"/> where there is none.</param>
public sealed record ExportedEdge(NodeId Target, string Key, ImmutableArray<PlanValue> Values);
