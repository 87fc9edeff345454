using System.Collections.Immutable;
using Catalogue.Plan.Model;

namespace Catalogue.Plan.Exports;

/// <summary>What an export has of the nodes of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Properties">In the order of the model; the id is always the first.</param>
/// <param name="Relations">Along which edges are exported with the nodes that they are relations of.</param>
public sealed record ExportedType(NodeType Type, ImmutableArray<Property> Properties, ImmutableArray<ExportedRelation> Relations)
{
    /// <summary>The nodes alone.</summary>
    public ExportedType WithoutEdges() => this with { Relations = [] };

    /// <summary>The edges along one of the relations, and of the nodes no more than their ids.</summary>
    public ExportedType EdgesAlone(ExportedRelation relation) => this with { Properties = [Type.Id], Relations = [relation] };
}
