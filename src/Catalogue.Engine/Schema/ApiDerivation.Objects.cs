using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

internal sealed partial class ApiDerivation
{
    private void DeriveObject(NodeType type)
    {
        var declared = Declared(type);
        Describe(declared.Description);
        sdl.AppendLine($"type {type.Name} implements Node {{");
        foreach (var field in declared.Fields)
        {
            if (type.FindProperty(field.Name) is { } property)
            {
                Describe(field.Description);
                DeriveProperty(type.Name, property, new FieldMeaning.OfNode(type, property));
            }
            else if (type.FindRelation(field.Name) is { } relation)
            {
                Describe(field.Description);
                DeriveRelation(relation, field);
            }
        }

        DeriveAccess(type.Name, new FieldMeaning.NodeAccess(type), 1 + type.Properties.Length + type.Relations.Length);
        sdl.AppendLine("}");
    }

    private void DeriveAccess(string owner, FieldMeaning meaning, int entries)
    {
        meanings.Add($"{owner}.{ModelReader.AccessField}", meaning);
        sdl.AppendLine(AccessFieldOf(entries));
    }

    private static string AccessFieldOf(int entries) => $$"""
          "How access to it and to each of its fields turns out for you, why, and how to get more. With `fields` only of those; a name that it does not have is left out."
          {{ModelReader.AccessField}}(fields: [String!]): [FieldAccess!]! @listSize(assumedSize: {{entries}}, slicingArguments: ["fields"], requireOneSlicingArgument: false)
        """;

    private void DeriveProperty(string owner, Property property, FieldMeaning meaning)
    {
        meanings.Add($"{owner}.{property.Name}", meaning);
        sdl.AppendLine(property.Type == PropertyType.Text
            ? $"  {property.Name}(language: Language! = FR): String"
            : $"  {property.Name}: {OutputType(property)}");
    }

    // A target may be hidden from the reader, so a single target is always nullable, whatever the model requires.
    private void DeriveRelation(Relation relation, FieldDefinition field)
    {
        var coordinate = $"{relation.Owner.Name}.{relation.Name}";
        if (!relation.IsToMany)
        {
            meanings.Add(coordinate, new FieldMeaning.ToOne(relation));
            sdl.AppendLine($"  {relation.Name}: {relation.Target.Name}");
            return;
        }

        var sizes = ReadSizes(field);
        meanings.Add(coordinate, new FieldMeaning.ToMany(relation, sizes, !relation.Edge.Properties.IsEmpty));
        var nonNull = relation.IsDeniable ? string.Empty : "!";
        sdl.AppendLine($"  {relation.Name}({PageArguments(relation.Target)}): {ConnectionPrefix(relation)}Connection{nonNull} {SizeDirective(sizes)}");
    }

    private static PageSizes ReadSizes(FieldDefinition field)
    {
        var directive = AppliedDirective.Find(field.AppliedDirectives, "page");
        return new PageSizes(directive.Number("default", PageSizes.Usual.Default), directive.Number("maximum", PageSizes.Usual.Maximum));
    }

    private void DeriveConnection(string prefix, NodeType target, Relation? relation)
    {
        sdl.AppendLine($$"""
            "A page of {{target.Plural}}."
            type {{prefix}}Connection {
              nodes: [{{target.Name}}!]!
              edges: [{{prefix}}Edge!]!
              pageInfo: PageInfo!
              "How many there are in all, regardless of the page."
              totalCount: Int!
            {{SummaryFields(target)}}
            }
            type {{prefix}}Edge {
              "The place after or before which another page begins."
              cursor: String!
              node: {{target.Name}}!
            """);
        if (relation is { Edge: var edge })
        {
            foreach (var property in edge.Properties)
            {
                DeriveEdgeProperty($"{prefix}Edge", edge, property);
            }

            DeriveAccess($"{prefix}Edge", new FieldMeaning.EdgeAccess(relation), 1 + edge.Properties.Length);
        }

        sdl.AppendLine("}");
    }

    private void DeriveEdgeProperty(string owner, EdgeType edge, Property property)
    {
        if (property.RefersTo is { } target && model.FindNodeType(target) is { } node)
        {
            meanings.Add($"{owner}.{property.Name}", new FieldMeaning.Reference(edge, property, node));
            sdl.AppendLine($"  {property.Name}: {target}");
            return;
        }

        DeriveProperty(owner, property, new FieldMeaning.OfEdge(edge, property));
    }

    private static string OutputType(Property property)
    {
        var name = ScalarName(property);
        return (property.IsList ? $"[{name}!]" : name) + (property.Required ? "!" : string.Empty);
    }

    private static string ScalarName(Property property) => property.Type switch
    {
        PropertyType.Id => "ID",
        PropertyType.Text => "String",
        PropertyType.Uri => "URL",
        PropertyType.Enum => property.EnumName ?? throw new InvalidOperationException($"The enum of {property} has no name."),
        var type => type.ToString(),
    };
}
