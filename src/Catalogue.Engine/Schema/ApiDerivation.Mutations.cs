using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

internal sealed partial class ApiDerivation
{
    // Beside the object itself what it takes to find, judge and write it, and to make that durable.
    private const string WriteCost = "@cost(weight: \"10\")";

    /// <summary>What writes: a field of the mutation for each, and the same among the changes that can be made together.</summary>
    private readonly List<(string Name, string Input, string Output)> writes = [];

    private void DeriveMutation()
    {
        foreach (var type in model.NodeTypes)
        {
            DeriveWrites(type);
        }

        sdl.AppendLine("extend type Mutation {");
        foreach (var (name, input, output) in writes)
        {
            sdl.AppendLine($"  {name}(input: {input}!): {output} {WriteCost}");
        }

        sdl.AppendLine("""
            }
            "One change of several. It is what the field of the mutation is that has its name."
            input ChangeInput @oneOf {
            """);
        foreach (var (name, input, _) in writes)
        {
            sdl.AppendLine($"  {name}: {input}");
        }

        sdl.AppendLine("}");
    }

    private void DeriveWrites(NodeType type)
    {
        AddWrite($"create{type}", $"Create{type}Input", type, new FieldMeaning.Create(type));
        AddWrite($"update{type}", $"Update{type}Input", type, new FieldMeaning.Update(type));
        meanings.Add($"Mutation.delete{type}", new FieldMeaning.Delete(type));
        writes.Add(($"delete{type}", "DeleteInput", "DeletePayload"));
        foreach (var relation in type.Relations)
        {
            var name = type.Name + char.ToUpperInvariant(relation.Name[0]) + relation.Name[1..];
            AddWrite($"connect{name}", relation.Edge.Properties.IsEmpty ? "RelationInput" : $"Connect{name}Input", type, new FieldMeaning.Connect(relation));
            AddWrite($"disconnect{name}", "RelationInput", type, new FieldMeaning.Disconnect(relation));
            DeriveConnectInput(name, relation);
        }

        DeriveCreateInput(type);
        DeriveUpdateInput(type);
        DerivePayload(type);
    }

    private void AddWrite(string name, string input, NodeType type, FieldMeaning meaning)
    {
        meanings.Add($"Mutation.{name}", meaning);
        writes.Add((name, input, $"{type}Payload"));
    }

    private void DeriveCreateInput(NodeType type)
    {
        sdl.AppendLine($$"""
            "A new {{type}}."
            input Create{{type}}Input {
              "An id of your choice. Only whoever sees the whole catalogue may choose; without it the server does, at random."
              id: ID
              "A name within the call: where a later change takes an id, `_:name` stands for the node's."
              as: String
            """);
        foreach (var property in type.Properties.Skip(1))
        {
            sdl.AppendLine($"  {property.Name}: {InputType(property)}{(property.Required ? "!" : string.Empty)}");
        }

        foreach (var relation in type.Relations.Where(IsGivenAtCreation))
        {
            sdl.AppendLine($"  {relation.Name}: ID{(relation.Required ? "!" : string.Empty)}");
        }

        sdl.AppendLine("}");
    }

    private void DeriveUpdateInput(NodeType type)
    {
        sdl.AppendLine($$"""
            "Other values for a {{type}}: null clears, what is left out stays as it is."
            input Update{{type}}Input {
              id: ID!
            """);
        foreach (var property in type.Properties.Skip(1))
        {
            sdl.AppendLine($"  {property.Name}: {InputType(property)}");
        }

        sdl.AppendLine("}");
    }

    private void DeriveConnectInput(string name, Relation relation)
    {
        if (relation.Edge.Properties.IsEmpty)
        {
            return;
        }

        sdl.AppendLine($$"""
            "A connection with what is recorded on it. On one that is there, null clears, and what is left out stays as it is."
            input Connect{{name}}Input {
              "The {{relation.Owner}}."
              id: ID!
              "The {{relation.Target}} that `{{relation.Name}}` leads to."
              target: ID!
            """);
        foreach (var property in relation.Edge.Properties)
        {
            sdl.AppendLine($"  {property.Name}: {InputType(property)}{(property.Required ? "!" : string.Empty)}");
        }

        sdl.AppendLine("}");
    }

    private void DerivePayload(NodeType type)
    {
        sdl.AppendLine($$"""
            "What became of a {{type}}."
            type {{type}}Payload {
              "The node as it is afterwards and as you may see it; null where there are errors."
              {{ModelReader.CamelCase(type.Name)}}: {{type}}
              "Why nothing was changed; null where it was."
              errors: [Error!]
            """);
        if (type.Properties.Any(property => property.IsStatistic))
        {
            sdl.AppendLine("""
                  "The statistics that are not published as they were given; null where all are."
                  withheld: [WithheldStatistic!]
                """);
        }

        sdl.AppendLine("}");
    }

    /// <summary>Whether a relation is given with a new node: to one target, with nothing to say about it.</summary>
    internal static bool IsGivenAtCreation(Relation relation) => !relation.IsToMany && relation.Edge.Properties.IsEmpty;

    private static string InputType(Property property)
    {
        var name = property.Type == PropertyType.Text ? "TextInput" : ScalarName(property);
        return property.IsList ? $"[{name}!]" : name;
    }
}
