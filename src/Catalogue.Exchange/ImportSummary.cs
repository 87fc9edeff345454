using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;

namespace Catalogue.Exchange;

/// <summary>How many files were read, and how many nodes and edges they gave. Types without any are not listed; the order is the model's.</summary>
public sealed record ImportSummary(int Files, ImmutableArray<NodeCount> Nodes, ImmutableArray<EdgeCount> Edges)
{
    internal static ImportSummary Of(GraphModel model, int files, ImmutableArray<Change> changes)
    {
        var nodes = new int[model.NodeTypes.Length];
        var edges = new int[model.EdgeTypes.Length];
        foreach (var change in changes)
        {
            switch (change)
            {
                case Change.UpsertNode node:
                    nodes[node.Type.Ordinal]++;
                    break;
                case Change.Connect edge:
                    edges[edge.Type.Ordinal]++;
                    break;
            }
        }

        return new ImportSummary(
            files,
            [.. model.NodeTypes.Where(type => nodes[type.Ordinal] > 0).Select(type => new NodeCount(type, nodes[type.Ordinal]))],
            [.. model.EdgeTypes.Where(type => edges[type.Ordinal] > 0).Select(type => new EdgeCount(type, edges[type.Ordinal]))]);
    }
}
