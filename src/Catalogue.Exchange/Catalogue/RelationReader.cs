using System.Collections.Immutable;
using Catalogue.Exchange.Json;
using Catalogue.Exchange.Sources;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Catalogue;

/// <summary>Reads the value of a relation into the edges that it states.</summary>
internal sealed class RelationReader(SourceText text, ValueReader values, Findings findings)
{
    private const string TargetMember = "to";
    private const string KeyMember = "key";

    /// <summary>Adds the edges from <paramref name="owner"/>; what is wrong becomes a fault and adds none.</summary>
    public void Read(Relation relation, NodeId owner, PlacedValue value, List<StatedEdge> edges)
    {
        if (value is PlacedValue.Null)
        {
            findings.Fault(text.At(value.Offset), $"\"{relation.Name}\" cannot be null. Leave it out where there is no target.");
            return;
        }

        if (relation.IsToMany != value is PlacedValue.List)
        {
            var expected = relation.IsToMany ? "a list of ids or of objects with \"to\"" : "an id or an object with \"to\"";
            findings.Fault(text.At(value.Offset), $"\"{relation.Name}\" must be {expected}; here is {value.Kind}.");
            return;
        }

        ImmutableArray<PlacedValue> targets = value is PlacedValue.List list ? list.Items : [value];
        foreach (var target in targets)
        {
            var faultsBefore = findings.FaultCount;
            if (ReadEdge(relation, owner, target) is { } edge && findings.FaultCount == faultsBefore)
            {
                edges.Add(edge);
            }
        }
    }

    private StatedEdge? ReadEdge(Relation relation, NodeId owner, PlacedValue value)
    {
        switch (value)
        {
            case PlacedValue.Text id:
                CheckRequired(relation, id.Offset, _ => false);
                return Edge(relation, owner, id, "", [], []);
            case PlacedValue.Object stated:
                return ReadEdge(relation, owner, stated);
            default:
                findings.Fault(text.At(value.Offset), $"A target of \"{relation.Name}\" must be an id or an object with \"to\"; here is {value.Kind}.");
                return null;
        }
    }

    private StatedEdge? ReadEdge(Relation relation, NodeId owner, PlacedValue.Object stated)
    {
        var properties = new List<PropertyValue>();
        var references = new List<NodeReference>();
        var key = "";
        foreach (var member in stated.Members)
        {
            if (member.Name is KeyMember && relation.Edge.FindProperty(KeyMember) is null)
            {
                key = ReadKey(member.Value);
            }
            else if (relation.Edge.FindProperty(member.Name) is { } property)
            {
                ReadProperty(property, member.Value, properties, references);
            }
            else if (member.Name is not TargetMember)
            {
                findings.Fault(text.At(member.Offset), Unknown(relation, member.Name));
            }
        }

        CheckRequired(relation, stated.Offset, name => stated.Find(name) is not null);
        if (stated.Find(TargetMember) is { } target)
        {
            return Edge(relation, owner, target, key, properties, references);
        }

        findings.Fault(text.At(stated.Offset), $"\"to\" is missing. Add the id of the {relation.Target} that \"{relation.Name}\" leads to.");
        return null;
    }

    private string ReadKey(PlacedValue value)
    {
        if (value is PlacedValue.Text key)
        {
            return key.Value;
        }

        findings.Fault(text.At(value.Offset), $"\"key\" must be a string; here is {value.Kind}.");
        return "";
    }

    private void ReadProperty(Property property, PlacedValue stated, List<PropertyValue> properties, List<NodeReference> references)
    {
        if (values.Read(property, stated) is not { } value)
        {
            return;
        }

        properties.Add(new PropertyValue(property, value));
        if (property.RefersTo is { } type && value is PlanValue.String id)
        {
            references.Add(new NodeReference(property.Name, new NodeId(id.Value), type, text.At(stated.Offset)));
        }
    }

    private StatedEdge? Edge(
        Relation relation, NodeId owner, PlacedValue target, string key, List<PropertyValue> properties, List<NodeReference> references)
    {
        if (values.ReadId(relation.Name, target) is not { } id)
        {
            return null;
        }

        var reference = new NodeReference(relation.Name, id, relation.Target.Name, text.At(target.Offset));
        var (from, to) = relation.Direction == Direction.Out ? (owner, id) : (id, owner);
        properties.Sort((left, right) => left.Property.Ordinal.CompareTo(right.Property.Ordinal));
        return new StatedEdge(new EdgePlace(relation.Edge, from, to, key), [.. properties], [reference, .. references], reference.Place);
    }

    private void CheckRequired(Relation relation, int offset, Func<string, bool> isGiven)
    {
        foreach (var property in relation.Edge.Properties)
        {
            if (property.Required && !isGiven(property.Name))
            {
                findings.Fault(text.At(offset), $"\"{property.Name}\" is missing. Every \"{relation.Name}\" must have it: {{\"to\": \"..\", \"{property.Name}\": ..}}.");
            }
        }
    }

    private static string Unknown(Relation relation, string name)
    {
        string[] names = [TargetMember, KeyMember, .. relation.Edge.Properties.Select(property => property.Name)];
        var suggestion = Spelling.Suggestion(name, names);
        return $"\"{relation.Name}\" has no \"{name}\".{(suggestion.Length > 0 ? suggestion : $" It may have {string.Join(", ", names)}.")}";
    }
}
