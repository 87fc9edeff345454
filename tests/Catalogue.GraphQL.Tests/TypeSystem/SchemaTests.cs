using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.TypeSystem;

public sealed class SchemaTests
{
    private const string Sdl = """
        directive @mark(note: String) repeatable on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM_VALUE | SCHEMA

        type Query { node(id: ID!): Node, hits: [Hit!] @mark(note: "f"), count(all: Boolean = true): Int }

        interface Node { id: ID! }

        type Dataset implements Node @mark(note: "a") { id: ID!, size: Long }

        type Hub implements Node { id: ID! }

        union Hit = Hub | Dataset

        enum Colour { RED @mark GREEN @deprecated(reason: "faded") }

        input Choice @oneOf { a: Int, b: Colour }

        scalar Long @specifiedBy(url: "https://example.org/long")
        """;

    [Fact]
    public void Types_stand_in_definition_order_with_builtin_scalars_where_they_are_first_used()
    {
        var schema = Build(Sdl);

        Assert.Equal(
            ["Query", "ID", "Int", "Boolean", "Node", "Dataset", "Hub", "Hit", "Colour", "Choice", "Long", "String"],
            schema.Types.Select(type => type.Name).Where(name => !name.StartsWith("__", StringComparison.Ordinal)));
        Assert.Equal(["mark", "include", "skip", "deprecated", "specifiedBy", "oneOf"], schema.Directives.Select(directive => directive.Name));
    }

    [Fact]
    public void A_builtin_scalar_that_nothing_uses_is_no_type_of_the_schema()
    {
        Assert.Null(Build(Sdl).FindType("Float"));
    }

    [Fact]
    public void Several_documents_and_their_extensions_make_one_schema()
    {
        var schema = Build(
            "extend type Dataset @mark(note: \"b\") { title(first: Int): String }\nextend union Hit = Query\nextend schema @mark { mutation: Hub }",
            Sdl,
            "extend enum Colour { BLUE }\nextend input Choice { c: ID }\nextend interface Node { id2: ID }",
            "extend type Dataset { id2: ID } extend type Hub { id2: ID }");

        Assert.Equal(["id", "size", "title", "id2"], Find<ObjectType>(schema, "Dataset").Fields.Select(field => field.Name));
        Assert.Equal(["@mark(note: \"a\")", "@mark(note: \"b\")"], Find<ObjectType>(schema, "Dataset").AppliedDirectives.Select(node => node.ToString()));
        Assert.Equal(["Hub", "Dataset", "Query"], Find<UnionType>(schema, "Hit").Types.Select(type => type.Name));
        Assert.Equal(["RED", "GREEN", "BLUE"], Find<EnumType>(schema, "Colour").Values.Select(value => value.Name));
        Assert.Equal(["a", "b", "c"], Find<InputObjectType>(schema, "Choice").Fields.Select(field => field.Name));
        Assert.Equal(("Query", "Hub", null), (schema.QueryType?.Name, schema.MutationType?.Name, schema.SubscriptionType?.Name));
        Assert.Equal("@mark", Assert.Single(schema.AppliedDirectives).ToString());
    }

    [Fact]
    public void A_field_knows_its_type_its_coordinate_and_its_directives()
    {
        var schema = Build(Sdl);
        var query = Find<ObjectType>(schema, "Query");

        var hits = schema.GetField(query, "hits");
        var argument = query.FindField("count")?.FindArgument("all");
        Assert.NotNull(hits);
        Assert.NotNull(argument);
        Assert.Equal(
            ("Query.hits", "[Hit!]", "@mark(note: \"f\")", query),
            (hits.Coordinate, hits.Type.ToString(), Assert.Single(hits.AppliedDirectives).ToString(), hits.DeclaringType));
        Assert.Equal(
            ("Query.count(all:)", "Boolean", "true", false),
            (argument.Coordinate, argument.Type.ToString(), argument.DefaultValue?.ToString(), argument.IsRequired));
    }

    [Fact]
    public void Equal_types_are_one_instance()
    {
        var schema = Build(Sdl);
        var id = Find<ScalarType>(schema, "ID");

        Assert.Same(id.AsNonNull(), Find<InterfaceType>(schema, "Node").FindField("id")?.Type);
        Assert.Same(id.AsNonNull().AsList().AsNonNull(), id.AsNonNull().AsList().AsNonNull().AsNonNull());
        Assert.Same(BuiltInScalars.ID, id);
    }

    [Fact]
    public void Builtin_directives_are_read()
    {
        var schema = Build(Sdl);

        Assert.Equal("https://example.org/long", Find<ScalarType>(schema, "Long").SpecifiedByUrl);
        Assert.Equal("faded", Find<EnumType>(schema, "Colour").FindValue("GREEN")?.DeprecationReason);
        Assert.True(Find<InputObjectType>(schema, "Choice").IsOneOf);
    }

    [Theory]
    [InlineData(false, "include skip deprecated specifiedBy oneOf")]
    [InlineData(true, "include skip deprecated specifiedBy oneOf defer stream")]
    public void Defer_and_stream_are_directives_of_a_schema_that_asks_for_them(bool incrementalDelivery, string expected)
    {
        var schema = Schema.Build([Parser.Parse("type Query { a: Int }", ParserLimits.Schema)], incrementalDelivery: incrementalDelivery).GetSchema();

        Assert.Equal(expected, string.Join(' ', schema.Directives.Select(directive => directive.Name)));
    }

    [Fact]
    public void Abstract_types_know_their_possible_types()
    {
        var schema = Build(Sdl);
        var (node, hit, hub, query) = (Find<InterfaceType>(schema, "Node"), Find<UnionType>(schema, "Hit"), Find<ObjectType>(schema, "Hub"), Find<ObjectType>(schema, "Query"));

        Assert.Equal(["Dataset", "Hub"], schema.GetPossibleTypes(node).Select(type => type.Name));
        Assert.Equal(["Hub", "Dataset"], schema.GetPossibleTypes(hit).Select(type => type.Name));
        Assert.Equal([query], schema.GetPossibleTypes(query));
        Assert.Equal((true, true, false), (schema.IsSubType(node, hub), schema.IsSubType(hit, hub), schema.IsSubType(hit, query)));
        Assert.Equal((true, false, true, true), (schema.DoTypesOverlap(node, hit), schema.DoTypesOverlap(query, hit), schema.DoTypesOverlap(hub, node), schema.DoTypesOverlap(query, query)));
    }

    [Fact]
    public void Implicit_fields_are_found_where_the_specification_puts_them()
    {
        var schema = Build(Sdl);
        var (query, hub, hit) = (Find<ObjectType>(schema, "Query"), Find<ObjectType>(schema, "Hub"), Find<UnionType>(schema, "Hit"));

        Assert.Equal("Query.__schema: __Schema!", Describe(schema.GetField(query, "__schema")));
        Assert.Equal("Query.__type: __Type", Describe(schema.GetField(query, "__type")));
        Assert.Equal("Hit.__typename: String!", Describe(schema.GetField(hit, "__typename")));
        Assert.Equal("", Describe(schema.GetField(hub, "__schema")) + Describe(schema.GetField(hit, "id")));

        static string Describe(FieldDefinition? field) => field is null ? "" : $"{field.Coordinate}: {field.Type}";
    }

    [Fact]
    public void A_custom_scalar_takes_the_coercion_given_for_its_name()
    {
        var schema = Schema.Build(
            [Parser.Parse(Sdl, ParserLimits.Schema)],
            new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal) { ["Long"] = ScalarCoercion.Int }).GetSchema();

        Assert.Same(ScalarCoercion.Int, Find<ScalarType>(schema, "Long").Coercion);
        Assert.Same(ScalarCoercion.Permissive, Find<ScalarType>(Build(Sdl), "Long").Coercion);
    }

    [Fact]
    public void All_errors_are_reported_at_once_with_their_files()
    {
        var result = Schema.Build(
        [
            Parser.Parse("type Query {\n  a: Unknow\n  a: Int\n}\ntype Unknown { b: Int @mark }", ParserLimits.Schema, "a.graphql"),
            Parser.Parse("extend type Gone { a: Int }", ParserLimits.Schema, "b.graphql"),
        ]);

        Assert.Null(result.Schema);
        Assert.Equal(
            [
                "a.graphql:2:3: Field \"Query.a\" can only be defined once.",
                "a.graphql:2:6: Unknown type \"Unknow\". Did you mean \"Unknown\"?",
                "b.graphql:1:13: Cannot extend type \"Gone\" because it is not defined.",
                "a.graphql:5:23: Unknown directive \"@mark\".",
            ],
            result.Errors.Select(error => error.ToString()));
        Assert.Equal(
            "The schema is not valid:\n" + string.Join('\n', result.Errors),
            Assert.Throws<InvalidOperationException>(result.GetSchema).Message);
    }

    private static Schema Build(params string[] sources) =>
        Schema.Build(sources.Select(source => Parser.Parse(source, ParserLimits.Schema))).GetSchema();

    private static T Find<T>(Schema schema, string name)
        where T : NamedType => Assert.IsType<T>(schema.FindType(name));
}
