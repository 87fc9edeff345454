using System.Collections.Immutable;
using Catalogue.Plan.Model;

namespace Catalogue.Store.Embedded.Tests.Search;

/// <summary>Two types of node to search in.</summary>
internal static class SearchModel
{
    public static readonly NodeType Variable = new("Variable", "variables", 0,
    [
        Property("id", 0, PropertyType.Id),
        Property("name", 1, PropertyType.String, SearchWeight.Name),
        Property("label", 2, PropertyType.Text, SearchWeight.Name),
        Property("description", 3, PropertyType.Text, SearchWeight.Text),
        new Property { Name = "keywords", Ordinal = 4, Type = PropertyType.String, IsList = true, Search = SearchWeight.Text },
        Property("note", 5, PropertyType.Text),
        Property("level", 6, PropertyType.Int),
    ]);

    public static readonly NodeType Topic = new("Topic", "topics", 1,
    [
        Property("id", 0, PropertyType.Id),
        Property("label", 1, PropertyType.Text, SearchWeight.Name),
        Property("level", 2, PropertyType.Int),
    ]);

    public static readonly ImmutableArray<NodeType> Types = [Variable, Topic];

    public static GraphModel New() => new(Types, []);

    public static Property Property(NodeType type, string name) =>
        type.FindProperty(name) ?? throw new ArgumentException($"{type} has no property {name}.", nameof(name));

    private static Property Property(string name, int ordinal, PropertyType type, SearchWeight weight = SearchWeight.None) =>
        new() { Name = name, Ordinal = ordinal, Type = type, Search = weight, Required = ordinal == 0 };
}
