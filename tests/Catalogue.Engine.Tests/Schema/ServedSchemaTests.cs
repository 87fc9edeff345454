using Catalogue.Engine.Schema;

namespace Catalogue.Engine.Tests.Schema;

public sealed class ServedSchemaTests
{
    [Fact]
    public async Task The_printed_schema_is_the_one_in_the_repository()
    {
        var file = Path.Combine(RepositoryFiles.SchemaFolder, "api.graphql");
        var printed = CatalogueSchema.Load(RepositoryFiles.SchemaFolder).PrintedSdl.TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("CATALOGUE_UPDATE_SCHEMA") == "1")
        {
            await File.WriteAllTextAsync(file, printed, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), printed);
    }

    [Fact]
    public void A_single_target_is_nullable_because_it_may_be_hidden()
    {
        var schema = CatalogueSchema.Load(RepositoryFiles.SchemaFolder);

        var nonNull = schema.Model.NodeTypes.SelectMany(type => type.Relations)
            .Where(relation => !relation.IsToMany && schema.Whole.ObjectTypeOf(relation.Owner).FindField(relation.Name)?.Type is GraphQL.TypeSystem.NonNullType);

        Assert.Empty(nonNull);
    }

    [Fact]
    public void A_model_with_faults_reports_all_of_them_with_their_places()
    {
        using var folder = new ModelFolder("""
            type Thing implements Node @node {
              id: ID!
              tags: [String]
              part: Unknown! @relationship(type: "PART", direction: OUT)
            }
            """);

        var faults = Assert.Throws<ModelException>(() => CatalogueSchema.Load(folder.Path)).Faults;

        Assert.Equal([$"{folder.File}:4:9: Unknown type \"Unknown\"."], faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Statistics_are_counts_distributions_and_shares_of_counts()
    {
        using var folder = new ModelFolder("""
            type Thing implements Node @node {
              id: ID!
              count: Int @disclosure(unit: PERSON)
              part: Int @disclosure(unit: STAY, minCell: 5)
              spread: [String!] @disclosure(unit: PERSON)
              share: Float @percentage(of: "part", in: "count")
              text: String @disclosure(unit: PERSON)
              none: Int @disclosure(unit: PERSON, minCell: 0)
              other: Float @percentage(of: "part", in: "text")
              whole: Int @percentage(of: "part", in: "count")
              things: [Thing!] @relationship(type: "PART", direction: IN, properties: "Edge")
            }
            type Edge @edge { count: Int @disclosure(unit: PERSON) }
            """);

        var faults = Assert.Throws<ModelException>(() => CatalogueSchema.Load(folder.Path)).Faults;

        Assert.Equal(
            [
                $"{folder.File}:7:3: Thing.text: @disclosure is for a count of a node (Int, Long) or a distribution ([String!], one `value: count` an item).",
                $"{folder.File}:8:3: Thing.none: @disclosure needs a `minCell` of at least 1, not 0.",
                $"{folder.File}:9:3: Thing.other: @percentage is for a Float of a node, and names two counts beside it that have @disclosure.",
                $"{folder.File}:10:3: Thing.whole: @percentage is for a Float of a node, and names two counts beside it that have @disclosure.",
                $"{folder.File}:13:19: Edge.count: @disclosure is for a count of a node (Int, Long) or a distribution ([String!], one `value: count` an item).",
            ],
            faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_derived_property_names_properties()
    {
        using var folder = new ModelFolder("""
            type Thing implements Node @node {
              id: ID!
              good: Int @derived(from: ["bad", "Thing.id"])
              bad: Int @derived(from: ["gone", "Thing.things", "Query.me", "a.b.c"])
              things: [Thing!] @relationship(type: "PART", direction: IN)
            }
            """);

        var faults = Assert.Throws<ModelException>(() => CatalogueSchema.Load(folder.Path)).Faults;

        Assert.Equal(
            new[] { "gone", "Thing.things", "Query.me", "a.b.c" }
                .Select(name => $"{folder.File}:4:3: Thing.bad: @derived names `{name}`, which is no property; write a name of Thing, or `NodeType.name`."),
            faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_field_of_the_model_cannot_be_called_as_the_one_that_explains_access()
    {
        using var folder = new ModelFolder("""
            type Thing implements Node @node {
              id: ID!
              access: String
              things: [Thing!] @relationship(type: "PART", direction: IN, properties: "Part")
            }
            type Part @edge { access: Int }
            """);

        var faults = Assert.Throws<ModelException>(() => CatalogueSchema.Load(folder.Path)).Faults;

        Assert.Equal(
            [
                $"{folder.File}:3:3: Thing.access: `access` is the field of the API that explains access; give this one another name.",
                $"{folder.File}:6:19: Part.access: `access` is the field of the API that explains access; give this one another name.",
            ],
            faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_model_that_is_valid_SDL_and_no_model_reports_all_of_its_faults()
    {
        using var folder = new ModelFolder("""
            type Thing implements Node @node {
              id: ID!
              tags: [String]
              other: Other @relationship(type: "OTHER", direction: OUT)
              things: [Thing!]! @relationship(type: "PART", direction: IN, order: "tags", properties: "Other")
            }
            type Other { name: String }
            type Stray @node { name: String }
            """);

        var faults = Assert.Throws<ModelException>(() => CatalogueSchema.Load(folder.Path)).Faults;

        Assert.Equal(
            [
                $"{folder.File}:3:3: Thing.tags: the items of a list cannot be null; write `[String!]`.",
                $"{folder.File}:8:6: The first field of the node type Stray must be `id: ID!`.",
                $"{folder.File}:8:6: The node type Stray must implement `Node`.",
                $"{folder.File}:4:3: Thing.other: Other is not a node type; relations end at node types.",
                $"{folder.File}:5:3: Thing.things: `properties` names Other, which is not a type with @edge.",
                $"{folder.File}:5:3: Thing.things: `order` must name a property of Thing that is not a list, not tags.",
            ],
            faults.Select(fault => fault.ToString()));
    }
}
