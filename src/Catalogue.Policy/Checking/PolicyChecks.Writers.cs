using Catalogue.Plan.Expressions;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Checking;

internal sealed partial class PolicyChecks
{
    /// <summary>Writers that are decided per row must be decided somewhere.</summary>
    private void CheckWriters(NodeRules node)
    {
        foreach (var writers in node.Writes.Narrower.Values.Prepend(node.Writes.Delete).Prepend(node.Writes.Update).Prepend(node.Writes.Create))
        {
            if (writers.Least is { } audience)
            {
                CheckAudience(node.Type.Name, writers.At, node.Rows, audience);
            }
        }
    }

    private void CheckWriters(EdgeRules edge)
    {
        foreach (var rule in edge.Writes.Narrower.Values.Prepend(edge.Writes.Disconnect).Prepend(edge.Writes.Update).Prepend(edge.Writes.Connect))
        {
            foreach (var (end, notion) in rule.Alternatives.SelectMany(NeedsOf).Distinct())
            {
                CheckTarget(edge.Type.Name, rule.At, end == EdgeEnd.From ? edge.Type.From : edge.Type.To, notion);
            }
        }
    }

    private static IEnumerable<(EdgeEnd End, Notion Notion)> NeedsOf(EndNeeds needs) =>
        NotionsOf(needs.From).Select(notion => (EdgeEnd.From, notion)).Concat(NotionsOf(needs.To).Select(notion => (EdgeEnd.To, notion)));

    private static IEnumerable<Notion> NotionsOf(RowNeeds needs) =>
        new[] { (RowNeeds.Granted, Notion.Granted), (RowNeeds.Steward, Notion.Steward) }.Where(pair => needs.HasFlag(pair.Item1)).Select(pair => pair.Item2);
}
