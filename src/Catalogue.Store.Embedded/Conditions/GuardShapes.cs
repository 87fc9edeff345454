using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>
/// The shapes of all guards seen. Plans are cached, so the same guard instances come back: they find their shape by
/// identity, and only a new instance is compared by structure.
/// </summary>
internal sealed class GuardShapes
{
    // Guards come from the policy, so there are few; the bound is for a host that makes them up without end.
    private const int Most = 16_384;

    private readonly ConditionalWeakTable<Predicate.Guard, ConcurrentDictionary<Rows, GuardShape>> byInstance = [];
    private readonly ConcurrentDictionary<(Rows Rows, Predicate Term), GuardShape> byStructure = [];

    public GuardShape Of(Predicate.Guard guard, Domain domain)
    {
        var rows = new Rows(domain.Nodes.Type, domain.Edges?.Type, domain.Edges is null ? Direction.Out : domain.Direction);
        var shapes = byInstance.GetValue(guard, _ => []);
        return shapes.TryGetValue(rows, out var shape) ? shape : shapes.GetOrAdd(rows, Share(guard, rows));
    }

    private GuardShape Share(Predicate.Guard guard, Rows rows)
    {
        if (byStructure.Count >= Most)
        {
            byStructure.Clear();
        }

        return byStructure.GetOrAdd((rows, guard.Term), _ => new GuardShape(ExpressionSurvey.Parameters(guard.Term)));
    }

    private readonly record struct Rows(NodeType Nodes, EdgeType? Edges, Direction Direction);
}
