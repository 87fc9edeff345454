using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

public sealed partial class ModelReader
{
    private ImmutableArray<Relation> ReadRelations(ObjectType type)
    {
        var relations = ImmutableArray.CreateBuilder<Relation>();
        foreach (var field in type.Fields)
        {
            if (AppliedDirective.Find(field.AppliedDirectives, "relationship") is { } directive
                && ReadRelation(nodeTypes[type.Name], field, directive) is { } relation)
            {
                relations.Add(relation);
            }
        }

        return relations.ToImmutable();
    }

    private Relation? ReadRelation(NodeType owner, FieldDefinition field, DirectiveNode directive)
    {
        if (!nodeTypes.TryGetValue(field.Type.Named.Name, out var target))
        {
            Fault(field.Location, $"{field.Coordinate}: {field.Type.Named.Name} is not a node type; relations end at node types.");
            return null;
        }

        var direction = directive.Text("direction") == "IN" ? Plan.Model.Direction.In : Plan.Model.Direction.Out;
        var (from, to) = direction == Plan.Model.Direction.Out ? (owner, target) : (target, owner);
        var edge = ReadEdgeType(directive.Text("type") ?? field.Name, from, to, directive, field);
        var isToMany = (field.Type is NonNullType nonNull ? nonNull.OfType : field.Type) is ListType;
        return new Relation
        {
            Name = field.Name,
            Owner = owner,
            Edge = edge,
            Direction = direction,
            IsToMany = isToMany,
            Required = !isToMany && field.Type is NonNullType,
            IsDeniable = field.Type is not NonNullType,
            IsSecret = IsSecret(field),
            Order = ReadOrder(target, field, directive),
        };
    }

    private EdgeType ReadEdgeType(string name, NodeType from, NodeType to, DirectiveNode directive, FieldDefinition field)
    {
        var properties = ReadEdgeProperties(directive.Text("properties"), field);
        if (!edgeTypes.TryGetValue((name, from, to), out var edge))
        {
            edge = new EdgeType(name, from, to, edgeTypes.Count, properties);
            edgeTypes.Add((name, from, to), edge);
        }
        else if (!edge.Properties.Select(property => property.Name).SequenceEqual(properties.Select(property => property.Name)))
        {
            Fault(field.Location, $"{field.Coordinate}: both ends of {edge} must name the same `properties`.");
        }

        return edge;
    }

    private ImmutableArray<Property> ReadEdgeProperties(string? name, FieldDefinition field)
    {
        if (name is null)
        {
            return [];
        }

        if (schema.FindType(name) is ObjectType type && AppliedDirective.Find(type.AppliedDirectives, "edge") is not null)
        {
            RefuseAccessField(type);
            return ReadProperties(type);
        }

        Fault(field.Location, $"{field.Coordinate}: `properties` names {name}, which is not a type with @edge.");
        return [];
    }

    private Property? ReadOrder(NodeType target, FieldDefinition field, DirectiveNode directive)
    {
        if (directive.Text("order") is not { } name)
        {
            return null;
        }

        var property = target.FindProperty(name);
        if (property is null or { IsList: true })
        {
            Fault(field.Location, $"{field.Coordinate}: `order` must name a property of {target.Name} that is not a list, not {name}.");
        }

        return property;
    }
}
