using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Policy.Compilation;
using Catalogue.Policy.Tracing;

namespace Catalogue.Policy;

public sealed partial class AccessPolicy
{
    /// <summary>What to read for traces of nodes, by somebody for whom the policy was compiled. Only for those who <see cref="CompiledPolicy.MayTrace"/>.</summary>
    /// <param name="reader">The policy as it is for whoever will read the trace: what that one may not see is in no trace.</param>
    /// <param name="ids">A list with the node's id.</param>
    public TraceFacts FactsFor(CompiledPolicy reader, Parameter ids) => new(rules, reader, ids);

    /// <summary>How access of a principal to a node, or to a field of it, follows from the rules.</summary>
    /// <param name="facts">What was asked for.</param>
    /// <param name="rows">What was read.</param>
    /// <param name="principal">Whose access it is.</param>
    /// <param name="now">The time for which it holds (see <see cref="PrincipalFacts.Now"/>).</param>
    /// <param name="field">A property or a relation; null for the node as a whole.</param>
    /// <returns>Null where there is no such node that may be seen, or no such field.</returns>
    public AccessTrace? Trace(TraceFacts facts, RowSet rows, Principal principal, PlanValue now, string? field)
    {
        if (facts.Find(rows) is not { } row)
        {
            return null;
        }

        var tracer = new RuleTracer(rules, file, principal, now);
        return (field, row.Type.FindProperty(field ?? ""), row.Type.FindRelation(field ?? "")) switch
        {
            (null, _, _) => TraceNode(tracer, row),
            (_, { } property, _) => TraceProperty(tracer, row, property, Compile(principal)),
            (_, _, { } relation) => TraceRelation(tracer, row, relation, Compile(principal)),
            _ => null,
        };
    }

    private static AccessTrace TraceNode(RuleTracer tracer, FactRow row)
    {
        var visibility = tracer.VisibilityOf(row);
        var (standing, mask) = visibility switch
        {
            NodeVisibility.Visible => (Standing.Allow, null),
            NodeVisibility.Stub => (Standing.Mask, "STUB"),
            _ => (Standing.Deny, (string?)null),
        };
        return new AccessTrace(row.Type.Name, row.Id, visibility, standing, mask, tracer.Steps);
    }

    private AccessTrace TraceProperty(RuleTracer tracer, FactRow row, Property property, CompiledPolicy traced)
    {
        var rule = rules.Nodes[row.Type.Ordinal].Fields[property.Ordinal];
        var visibility = tracer.VisibilityOf(row);
        var isClear = tracer.IsClear(row, property.Name, rule);
        var isMasked = !isClear && tracer.IsMasked(row, property.Name, rule);

        // Where no row could be clear, asking is an error; elsewhere the value is missing without one.
        var standing = visibility != NodeVisibility.Visible ? Standing.Deny
            : isClear ? Standing.Allow
            : isMasked || !traced.Field(row.Type, property).IsStaticallyDenied ? Standing.Mask
            : Standing.Deny;
        var shown = standing == Standing.Mask ? PredicateText.Of(isMasked ? rule.Mask?.Mask : null) : null;
        return new AccessTrace($"{row.Type}.{property.Name}", row.Id, visibility, standing, shown, tracer.Steps);
    }

    private AccessTrace TraceRelation(RuleTracer tracer, FactRow row, Relation relation, CompiledPolicy traced)
    {
        var visibility = tracer.VisibilityOf(row);
        var isFollowed = tracer.IsFollowed(row, $"{relation} of {row.Id}", rules.Nodes[row.Type.Ordinal].Relations[relation], relation.Target.Name, traced.MaySee(relation.Target));
        var standing = visibility == NodeVisibility.Visible && isFollowed ? Standing.Allow : Standing.Deny;
        return new AccessTrace(relation.ToString(), row.Id, visibility, standing, null, tracer.Steps);
    }
}
