using System.Collections.Immutable;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Exports;

/// <summary>A node as an export has it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Values">One for each of <see cref="ExportedType.Properties"/>; <see cref="PlanValue.Null"/> where there is none.</param>
/// <param name="Edges">For each of <see cref="ExportedType.Relations"/> the edges that it leads along, by the id of the target.</param>
public sealed record ExportedNode(NodeId Id, ImmutableArray<PlanValue> Values, ImmutableArray<ImmutableArray<ExportedEdge>> Edges);
