using System.Collections.Immutable;
using Catalogue.Exchange.Json;
using Catalogue.Exchange.Sources;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Catalogue;

/// <summary>Reads one line: checks it against the model and states what it holds, leaving out what has a fault.</summary>
internal sealed class NodeReader(GraphModel model, SourceText text, StatedGraph graph, Findings findings)
{
    private const string TypeMember = "type";
    private const string IdMember = "id";

    public void Read(PlacedValue.Object line)
    {
        var type = ReadType(line);
        var id = ReadId(line);
        var properties = ImmutableArray<PropertyValue>.Empty;
        var edges = new List<StatedEdge>();
        if (type is not null)
        {
            properties = ReadMembers(type, id, line, edges);
            CheckRequired(type, line);
        }

        if (id is { } known)
        {
            graph.State(new StatedNode(type, known, properties, text.At(line.Offset)));
            edges.ForEach(graph.State);
        }
    }

    private NodeType? ReadType(PlacedValue.Object line)
    {
        switch (line.Find(TypeMember))
        {
            case PlacedValue.Text name when model.FindNodeType(name.Value) is { } type:
                return type;
            case PlacedValue.Text name:
                var suggestion = Spelling.Suggestion(name.Value, model.NodeTypes.Select(type => type.Name));
                Fault(name.Offset, $"There is no type \"{name.Value}\".{(suggestion.Length > 0 ? suggestion : " The types are " + Names() + ".")}");
                return null;
            case null:
                Fault(line.Offset, $"\"type\" is missing. Add one of {Names()}.");
                return null;
            case var other:
                Fault(other.Offset, $"\"type\" must be a string; here is {other.Kind}.");
                return null;
        }

        string Names() => string.Join(", ", model.NodeTypes.Select(type => type.Name));
    }

    private NodeId? ReadId(PlacedValue.Object line)
    {
        switch (line.Find(IdMember))
        {
            case null:
                Fault(line.Offset, "\"id\" is missing. Give the node an id that is unique in the whole catalogue.");
                return null;
            case var value:
                return new ValueReader(text, findings).ReadId(IdMember, value);
        }
    }

    private ImmutableArray<PropertyValue> ReadMembers(NodeType type, NodeId? id, PlacedValue.Object line, List<StatedEdge> edges)
    {
        var values = new ValueReader(text, findings);
        var relations = new RelationReader(text, values, findings);
        var properties = ImmutableArray.CreateBuilder<PropertyValue>();
        foreach (var member in line.Members)
        {
            if (member.Name is TypeMember or IdMember)
            {
                continue;
            }

            if (type.FindProperty(member.Name) is { } property)
            {
                if (values.Read(property, member.Value) is { } value)
                {
                    properties.Add(new PropertyValue(property, value));
                }
            }
            else if (type.FindRelation(member.Name) is { } relation)
            {
                relations.Read(relation, id ?? default, member.Value, edges);
            }
            else
            {
                Fault(member.Offset, Unknown(type, member.Name));
            }
        }

        return properties.DrainToImmutable();
    }

    private static string Unknown(NodeType type, string name)
    {
        var names = type.Properties.Select(property => property.Name).Concat(type.Relations.Select(relation => relation.Name));
        var suggestion = Spelling.Suggestion(name, names);
        return $"{type} has no field or relation \"{name}\".{(suggestion.Length > 0 ? suggestion : " Remove it, or see the model for the fields there are.")}";
    }

    private void CheckRequired(NodeType type, PlacedValue.Object line)
    {
        foreach (var property in type.Properties)
        {
            if (property.Required && property != type.Id && line.Find(property.Name) is null)
            {
                Fault(line.Offset, $"\"{property.Name}\" is missing. Every {type} must have it.");
            }
        }
    }

    private void Fault(int offset, string message) => findings.Fault(text.At(offset), message);
}
