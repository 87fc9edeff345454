using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>
/// What a principal may see of a graph, made a graph of its own: hidden nodes and edges are not in it, values are as they are
/// shown. Beside it, what lineage shows of stubs, and which values are clear, since a search looks into no mask.
/// </summary>
internal sealed class PlainView
{
    public PlainView(PlainGraph source, PlainRights rights)
    {
        (Source, Rights) = (source, rights);
        foreach (var node in source.Nodes.Values.Where(rights.Sees))
        {
            var row = PlainRights.Row.Of(node);
            Graph.Nodes.Add(node.Id, node with { Values = Shown(node.Type.Properties, row, node.Values) });
            Clear.UnionWith(node.Type.Properties.Where(property => rights.Reads(property, row) is true).Select(property => (node.Id, property.Name)));
        }

        Stubs = [.. source.Nodes.Values.Where(rights.IsStub).Select(node => node.Id)];
        foreach (var edge in source.Edges.Where(rights.Sees))
        {
            var shown = edge with { Values = Shown(edge.Type.Properties, new PlainRights.Row(null, edge.Type, null, edge), edge.Values) };
            if (Graph.Nodes.ContainsKey(edge.From) && Graph.Nodes.ContainsKey(edge.To))
            {
                Graph.Edges.Add(shown);
            }
            else if ((Graph.Nodes.ContainsKey(edge.From) && Stubs.Contains(edge.To)) || (Stubs.Contains(edge.From) && Graph.Nodes.ContainsKey(edge.To)))
            {
                ToStubs.Add(shown);
            }
        }
    }

    /// <summary>What it is a view of; only what explains a row that is seen may look at it.</summary>
    public PlainGraph Source { get; }

    public PlainRights Rights { get; }

    public PlainGraph Graph { get; } = new();

    public HashSet<(string Id, string Property)> Clear { get; } = [];

    /// <summary>The ids of nodes that are hidden and yet keep a place in a lineage.</summary>
    public HashSet<string> Stubs { get; }

    public List<PlainGraph.Edge> ToStubs { get; } = [];

    private Dictionary<string, object> Shown(IEnumerable<Property> properties, PlainRights.Row row, Dictionary<string, object> values)
    {
        var shown = new Dictionary<string, object>();
        foreach (var property in properties)
        {
            if (values.TryGetValue(property.Name, out var value) && Rights.Shown(property, row, value) is { } seen)
            {
                shown.Add(property.Name, seen);
            }
        }

        return shown;
    }
}
