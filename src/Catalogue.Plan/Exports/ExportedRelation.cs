using System.Collections.Immutable;
using Catalogue.Plan.Model;

namespace Catalogue.Plan.Exports;

/// <summary>What an export has of the edges along one relation. Each type of edge is exported along one of its relations.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Properties">Those of the edge, in the order of the model.</param>
public sealed record ExportedRelation(Relation Relation, ImmutableArray<Property> Properties);
