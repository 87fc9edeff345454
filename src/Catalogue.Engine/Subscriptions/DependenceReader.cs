using System.Collections.Immutable;
using System.Diagnostics;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Subscriptions;

/// <summary>Finds what a node's view depends on under a policy, by reading the predicates that the view is computed with.</summary>
internal sealed class DependenceReader(GraphModel model, CompiledPolicy policy)
{
    public Dependence OfView(NodeType type)
    {
        var view = new Dependence(type);
        Read(policy.Visible(type), view, null);
        foreach (var property in type.Properties)
        {
            view.Properties.Add(property);
            Read(policy.Field(type, property).Clear, view, null);
        }

        foreach (var relation in type.Relations.Where(policy.MayFollow))
        {
            ReadEdges(view.Along(relation));
        }

        return view;
    }

    private void ReadEdges(EdgeStep step)
    {
        var edge = step.Relation.Edge;
        Read(policy.Visible(step.Target.Type), step.Target, step);
        Read(policy.Edge(edge), step.Target, step);
        foreach (var property in edge.Properties)
        {
            step.Properties.Add(property);
            Read(policy.EdgeField(edge, property).Clear, step.Target, step);
            if (property.RefersTo is { } name && model.FindNodeType(name) is { } named)
            {
                Read(policy.Visible(named), step.Naming(property, named), null);
            }
        }
    }

    /// <param name="predicate">Part of a condition on a node, or on the edge that leads to it.</param>
    /// <param name="at">The node.</param>
    /// <param name="over">The edge; null where none led to the node.</param>
    private static void Read(Predicate predicate, Dependence at, EdgeStep? over)
    {
        switch (predicate)
        {
            case Predicate.Never or Predicate.Always:
                break;
            case Predicate.And and:
                Read(and.Terms, at, over);
                break;
            case Predicate.Or or:
                Read(or.Terms, at, over);
                break;
            case Predicate.Not not:
                Read(not.Term, at, over);
                break;
            case Predicate.Guard guard:
                Read(guard.Term, at, over);
                break;
            case Predicate.Related related:
                Read([related.Visible, related.Condition], at.Along(related.Relation).Target, at.Along(related.Relation));
                break;
            case Predicate.AtEnd end when over is not null:
                Read(end.Term, IsOwner(end.End, over.Relation) ? over.Owner : at, null);
                break;
            default:
                Read(Values(predicate), at, over);
                break;
        }
    }

    private static void Read(ImmutableArray<Predicate> predicates, Dependence at, EdgeStep? over)
    {
        foreach (var predicate in predicates)
        {
            Read(predicate, at, over);
        }
    }

    private static ImmutableArray<Scalar> Values(Predicate predicate) => predicate switch
    {
        Predicate.Compare compare => [compare.Left, compare.Right],
        Predicate.In membership => [membership.Left, membership.Items],
        Predicate.HasItem item => [item.List, item.Item],
        Predicate.IsNull isNull => [isNull.Value],
        _ => throw new UnreachableException($"What a {predicate.GetType().Name} depends on is not known."),
    };

    private static void Read(ImmutableArray<Scalar> values, Dependence at, EdgeStep? over)
    {
        foreach (var value in values)
        {
            switch (value)
            {
                case Scalar.OfNode node:
                    at.Properties.Add(node.Property);
                    break;
                case Scalar.OfEdge edge:
                    over?.Properties.Add(edge.Property);
                    break;
                case Scalar.Masked masked:
                    Read([masked.Value], at, over);
                    break;
                case Scalar.Choice choice:
                    Read(choice.Condition, at, over);
                    Read([choice.Then, choice.Otherwise], at, over);
                    break;
            }
        }
    }

    private static bool IsOwner(EdgeEnd end, Relation relation) => (end == EdgeEnd.From) == (relation.Direction == Direction.Out);
}
