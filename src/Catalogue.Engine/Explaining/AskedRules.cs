using System.Collections.Immutable;
using Catalogue.Engine.Schema;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Explaining;

/// <summary>Rules by the names that the served schema gives to what they are about, as errors name it. No data is looked at.</summary>
internal sealed class AskedRules(ServedSchema schema, AccessPolicy access)
{
    private const string LineageEdge = "LineageEdge";
    private const string Query = "Query";

    /// <summary>What is known of a type, or of one of its fields; empty where there is nothing of that name.</summary>
    public ImmutableArray<AccessExplanation> Of(Principal principal, string type, string? field)
    {
        var explained = schema.EdgesBehind(type) is { } relation ? OfEdges(principal, type, relation)
            : type == LineageEdge ? OfLineageEdges(principal)
            : type == Query ? OfQuery(access.ExplainTrace(principal))
            : access.Explain(principal, type, field);
        return field is null ? explained : [.. explained.Where(explanation => explanation.Coordinate.EndsWith($".{field}", StringComparison.Ordinal))];
    }

    /// <summary>The rules of the edges of a relation, called as the served schema calls the type of those edges.</summary>
    public ImmutableArray<AccessExplanation> OfEdges(Principal principal, string name, Relation relation) => OfEdges(access.Compile(principal), name, relation);

    /// <summary>As above, under the policy as it was compiled for a principal.</summary>
    public ImmutableArray<AccessExplanation> OfEdges(CompiledPolicy policy, string name, Relation relation)
    {
        var explained = access.Explain(policy, relation);
        var own = explained[0].Coordinate.Length;
        return [.. explained.Select(explanation => explanation with { Coordinate = name + explanation.Coordinate[own..] })];
    }

    private static ImmutableArray<AccessExplanation> OfQuery(AccessExplanation trace) => [trace with { Coordinate = $"{Query}.{trace.Coordinate}" }];

    // An edge of a lineage is one between datasets or one between variables, each with rules of its own.
    private ImmutableArray<AccessExplanation> OfLineageEdges(Principal principal) =>
    [
        .. schema.Model.NodeTypes
            .Select(type => type.FindRelation("derivedFrom"))
            .OfType<Relation>()
            .Where(relation => !access.Compile(principal).Unknown.Contains(relation))
            .SelectMany(relation => OfEdges(principal, LineageEdge, relation))
            .Where(explanation => schema.HasField(explanation.Coordinate)),
    ];
}
