using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.GraphQL;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    /// <summary>The order asked for, or the relation's own; always ending with the id, so that it is total.</summary>
    private ImmutableArray<OrderTerm> PlanOrder(NodeType type, InputNode order, Property? natural, SourceLocation place)
    {
        var terms = ImmutableArray.CreateBuilder<OrderTerm>();
        foreach (var item in order.Items())
        {
            foreach (var (name, node) in item.Fields())
            {
                AddKey(terms, type, name, node.Value is "DESC", place);
            }
        }

        if (terms.Count == 0 && natural is not null && !enforcement.At(EnforcementPoint.OrderedProperty, policy.Field(type, natural)).IsStaticallyDenied)
        {
            AddKey(terms, type, natural.Name, descending: false, place);
        }

        if (!terms.Any(term => term.Key == IdOf(type)))
        {
            terms.Add(new OrderTerm(IdOf(type)));
        }

        return terms.ToImmutable();
    }

    private void AddKey(ImmutableArray<OrderTerm>.Builder terms, NodeType type, string name, bool descending, SourceLocation place)
    {
        var property = type.FindProperty(name) ?? throw new InvalidOperationException($"{type}.{name} is in the order and not in the model.");
        var key = ReadOrRefuse(EnforcementPoint.OrderedProperty, type, property, place);
        if (!terms.Any(term => term.Key == key))
        {
            terms.Add(new OrderTerm(key, descending));
        }
    }
}
