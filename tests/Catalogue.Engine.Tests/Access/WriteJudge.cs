using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

/// <summary>Looks at what somebody made of a graph, and finds what the policy did not let them: plainly, difference by difference.</summary>
internal sealed class WriteJudge
{
    private readonly CompiledPolicy policy;
    private readonly NaiveGraph before;
    private readonly NaiveGraph after;
    private readonly NaiveExecution earlier;
    private readonly NaiveExecution later;

    public WriteJudge(CompiledPolicy policy, Principal principal, NaiveGraph before, NaiveGraph after)
    {
        (this.policy, this.before, this.after) = (policy, before, after);
        var facts = new ParameterValues(PrincipalFacts.Of(principal, FixedTime.CaseDay));
        (earlier, later) = (new NaiveExecution(before, facts), new NaiveExecution(after, facts));
    }

    public IEnumerable<string> Faults() => [.. after.Nodes.Values.SelectMany(Node), .. before.Nodes.Values.SelectMany(Deleted), .. after.Edges.SelectMany(Edge), .. before.Edges.SelectMany(Removed)];

    private IEnumerable<string> Node(NaiveNode node)
    {
        if (!before.Nodes.TryGetValue(node.Id, out var old))
        {
            var given = node.Type.Properties.Skip(1).Where(property => !property.IsStatistic && NaiveValues.Read(node.Values, property) is not PlanValue.Null);
            return given.Where(property => !later.Holds(policy.Creatable(node.Type, property), node, null)).Select(property => $"{node.Id}.{property} was set at first")
                .Concat(later.Holds(policy.Creatable(node.Type), node, null) ? [] : [$"{node.Id} was created"]);
        }

        // Control of disclosure may clear one statistic because of another.
        return node.Type.Properties
            .Where(property => !property.IsStatistic && !NaiveValues.Read(node.Values, property).Equals(NaiveValues.Read(old.Values, property)))
            .Where(property => !earlier.Holds(policy.Updatable(node.Type, property), old, null) || !later.Holds(policy.Updatable(node.Type, property), node, null))
            .Select(property => $"{node.Id}.{property} was changed");
    }

    private IEnumerable<string> Deleted(NaiveNode node) =>
        after.Nodes.ContainsKey(node.Id) || earlier.Holds(policy.Deletable(node.Type), node, null) ? [] : [$"{node.Id} was deleted"];

    private IEnumerable<string> Edge(NaiveEdge edge)
    {
        if (Same(before, edge) is not { } old)
        {
            var given = edge.Type.Properties.Where(property => NaiveValues.Read(edge.Values, property) is not PlanValue.Null);
            return given.Where(property => !May(policy.Connectable(edge.Type, property), null, edge)).Select(property => $"{Name(edge)}.{property} was set at first")
                .Concat(May(policy.Connectable(edge.Type), null, edge) ? [] : [$"{Name(edge)} was connected"]);
        }

        return edge.Type.Properties
            .Where(property => !NaiveValues.Read(edge.Values, property).Equals(NaiveValues.Read(old.Values, property)))
            .Where(property => !May(policy.Updatable(edge.Type, property), old, edge))
            .Select(property => $"{Name(edge)}.{property} was changed");
    }

    // An edge goes with its node. One that gives way unseen needs the rule of the end where another stands now.
    private IEnumerable<string> Removed(NaiveEdge edge)
    {
        if (Same(after, edge) is not null || !after.Nodes.ContainsKey(edge.From) || !after.Nodes.ContainsKey(edge.To))
        {
            return [];
        }

        var authority = policy.Disconnectable(edge.Type);
        return May(authority, edge, null) || authority.Alternatives.Any(ends => GaveWay(edge, Direction.Out, ends.From) || GaveWay(edge, Direction.In, ends.To)) ? [] : [$"{Name(edge)} was removed"];
    }

    private bool GaveWay(NaiveEdge edge, Direction direction, Predicate condition)
    {
        var at = direction == Direction.Out ? edge.From : edge.To;
        var isToOne = before.Nodes[at].Type.Relations.Any(relation => relation.Edge == edge.Type && relation.Direction == direction && !relation.IsToMany);
        return isToOne && earlier.Holds(condition, before.Nodes[at], null)
            && after.Edges.Any(other => other.Type == edge.Type && (direction == Direction.Out ? other.From : other.To) == at);
    }

    private bool May(EdgeAuthority authority, NaiveEdge? old, NaiveEdge? edge) =>
        May(authority, earlier, before, old ?? edge, old) && May(authority, later, after, edge, edge);

    private static bool May(EdgeAuthority authority, NaiveExecution reader, NaiveGraph graph, NaiveEdge? ends, NaiveEdge? edge) => ends is null
        || ((edge is null || reader.Holds(authority.Edge, graph.Nodes[edge.From], edge))
            && authority.Alternatives.Any(way => Holds(reader, graph, way.From, ends.From) && Holds(reader, graph, way.To, ends.To)));

    private static bool Holds(NaiveExecution reader, NaiveGraph graph, Predicate condition, string id) =>
        !graph.Nodes.TryGetValue(id, out var node) || reader.Holds(condition, node, null);

    private static NaiveEdge? Same(NaiveGraph graph, NaiveEdge edge) =>
        graph.Edges.Find(other => other.Type == edge.Type && other.From == edge.From && other.To == edge.To && other.Key == edge.Key);

    private static string Name(NaiveEdge edge) => $"{edge.From} {edge.Type.Name} {edge.To}";
}
