using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Tests.Execution;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Validation;

public sealed class ValidatorTests
{
    private static readonly Schema Schema = Requests.Schema(
        """
        type Query { dog: Dog, pet: Pet, x(color: Color, point: Point!, int: Int! = 1): Int, choice(in: Choice!): Int }
        type Subscription { a: Int, b: Int }
        interface Pet { name: String }
        type Dog implements Pet { name: String, barks: Boolean }
        type Cat implements Pet { name: String, meows: Boolean }
        enum Color { RED GREEN }
        input Point { x: Int!, label: String }
        input Choice @oneOf { a: Int, b: String }
        """);

    [Theory]
    [InlineData("type T { x: Int }", "1:1: The \"T\" definition is not executable.")]
    [InlineData("mutation { x }", "1:1: The mutation operation is not supported by the schema.")]
    [InlineData("query A { pet { name } } query A { pet { name } }", "1:7: There can be only one operation named \"A\".")]
    [InlineData("{ pet { name } } query A { pet { name } }", "1:1: This anonymous operation must be the only defined operation.")]
    [InlineData("subscription { a b }", "1:18: Anonymous Subscription must select only one top level field.")]
    [InlineData("subscription S { __typename }", "1:18: Subscription \"S\" must not select an introspection top level field.")]
    [InlineData("subscription S { a @skip(if: true) }", "1:20: Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection.")]
    [InlineData("{ cat { name } }", "1:3: Cannot query field \"cat\" on type \"Query\".")]
    [InlineData("{ a: x(point: { x: 1 }) a: dog { name } }", "1:3: Fields \"a\" conflict because \"x\" and \"dog\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ pet { ... on Dog { v: barks } ... on Cat { v: name } } }", "1:22: Fields \"v\" conflict because they return conflicting types \"Boolean\" and \"String\". Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ pet }", "1:3: Field \"pet\" of type \"Pet\" must have a selection of subfields. Did you mean \"pet { ... }\"?")]
    [InlineData("{ pet { name { first } } }", "1:14: Field \"name\" must not have a selection since type \"String\" has no subfields.")]
    [InlineData("{ x(point: { x: 1 }, size: 2) }", "1:22: Unknown argument \"size\" on field \"Query.x\".")]
    [InlineData("{ x(point: { x: 1 }, int: 1, int: 2) }", "1:22: There can be only one argument named \"int\".")]
    [InlineData("{ x }", "1:3: Argument \"Query.x(point:)\" of type \"Point!\" is required, but it was not provided.")]
    [InlineData("{ ...F } fragment F on Query { pet { name } } fragment F on Query { pet { name } }", "1:19: There can be only one fragment named \"F\".")]
    [InlineData("{ ... on Bird { name } }", "1:10: Unknown type \"Bird\".")]
    [InlineData("{ ... on Color { name } }", "1:10: Fragment cannot condition on non composite type \"Color\".")]
    [InlineData("{ pet { name } } fragment F on Pet { name }", "1:18: Fragment \"F\" is never used.")]
    [InlineData("{ ...F }", "1:6: Unknown fragment \"F\".")]
    [InlineData("{ pet { ...F } } fragment F on Pet { ...G } fragment G on Pet { ...F }", "1:38: Cannot spread fragment \"F\" within itself via \"G\".")]
    [InlineData("{ dog { ... on Cat { meows } } }", "1:9: Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\".")]
    [InlineData("{ x(point: { x: 1 }, color: \"RED\") }", "1:29: Enum \"Color\" cannot represent non-enum value: \"RED\".")]
    [InlineData("{ x(point: null) }", "1:12: Expected value of non-null type \"Point!\" not to be null.")]
    [InlineData("{ choice(in: { a: 1, b: \"x\" }) }", "1:14: Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("{ x(point: { x: 1, z: 2 }) }", "1:20: Expected value of type \"Point\" not to include unknown field \"z\", found: { x: 1, z: 2 }.")]
    [InlineData("{ x(point: { x: 1, x: 2 }) }", "1:14: There can be only one input field named \"x\".")]
    [InlineData("{ x(point: { label: null }) }", "1:12: Expected value of type \"Point\" to include required field \"x\", found: { label: null }.")]
    [InlineData("{ pet { name @unknown } }", "1:14: Unknown directive \"@unknown\".")]
    [InlineData("query @skip(if: true) { pet { name } }", "1:7: Directive \"@skip\" may not be used on QUERY.")]
    [InlineData("{ pet { name @skip(if: true) @skip(if: true) } }", "1:14: The directive \"@skip\" can only be used once at this location.")]
    [InlineData("query($a: Int!, $a: Int!) { x(point: { x: $a }) }", "1:8: There can be only one variable named \"$a\".")]
    [InlineData("query($a: Pet) { x(point: { x: $a }) }", "1:11: Variable \"$a\" cannot be non-input type \"Pet\".")]
    [InlineData("query Q { x(point: { x: $a }) }", "1:25: Variable \"$a\" is not defined by operation \"Q\".")]
    [InlineData("query Q($a: Int) { pet { name } }", "1:9: Variable \"$a\" is never used in operation \"Q\".")]
    [InlineData("query($a: Int) { x(point: { x: $a }) }", "1:7: Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\".")]
    [InlineData("query($a: Int) { choice(in: { a: $a }) }", "1:7: Variable \"$a\" is of type \"Int\" but must be non-nullable to be used for OneOf Input Object \"Choice\".")]
    public void Each_rule_says_what_is_wrong_and_where(string document, string expected) =>
        Assert.Equal(expected, Validate(document)[0].ToString());

    [Fact]
    public void A_repeated_variable_is_shown_where_its_names_stand() => Assert.Equal(
        ["1:8", "2:2"],
        Validate("query($a: Int, $ # the name follows\n a: Int) { x(point: { x: $a }) }")[0].Locations.Select(place => place.ToString()));

    [Fact]
    public void A_nullable_variable_with_a_default_may_stand_in_a_OneOf_input_object() =>
        Assert.Empty(Validate("query($a: Int = 1) { choice(in: { a: $a }) }"));

    [Fact]
    public void Conflicts_within_a_field_are_found_beside_those_of_the_field() => Assert.Equal(
        ["1:9 1:44", "1:18 1:26"],
        Validate("{ ... { a: pet { b: name b: __typename } } a: dog { name } }").Select(error => string.Join(' ', error.Locations)));

    [Fact]
    public void Thirty_rules_of_the_edition_and_four_of_the_draft_cite_their_sections()
    {
        var rules = typeof(Validator).Assembly.GetTypes()
            .Where(type => type.Namespace == "Catalogue.GraphQL.Validation.Rules" && type is { IsNested: false })
            .Select(type => type.GetField("Rule")?.GetValue(null))
            .OfType<ValidationRule>()
            .ToList();

        Assert.Equal(30, rules.Count(rule => rule.Edition == "September2025"));
        Assert.Equal(4, rules.Count(rule => rule.Edition == "draft"));
        Assert.Equal(34, rules.Select(rule => rule.Section).Distinct().Count());
        Assert.All(rules, rule => Assert.StartsWith("5.", rule.Section, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ dog { ... @defer(label: \"a\") { name } } pets @stream(label: \"a\") { name } }", "1:13: Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.")]
    [InlineData("query($l: String) { dog { ... @defer(label: $l) { name } } }", "1:31: Argument \"@defer(label:)\" must be a static string.")]
    [InlineData("{ dog @stream { name } }", "1:7: Directive \"@stream\" cannot be used on non-list field \"Query.dog\".")]
    [InlineData("mutation { ... @defer { a } }", "1:16: Defer directive cannot be used on root mutation type \"Mutation\".")]
    [InlineData("mutation { ...F } fragment F on Mutation { many @stream { name } }", "1:49: Stream directive cannot be used on root mutation type \"Mutation\".")]
    [InlineData("subscription { dog { ...F } } fragment F on Dog { ... @defer { name } }", "1:55: Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.")]
    [InlineData("{ pets @stream { name } pets { name } }", "1:3: Fields \"pets\" conflict because they have overlapping stream directives. Use different aliases on the fields to fetch both if this was intentional.")]
    public void Deferred_and_streamed_selections_are_checked_where_the_schema_has_the_directives(string document, string expected)
    {
        const string Sdl = "type Query { dog: Dog pets: [Dog] } type Mutation { a: Int many: [Dog] } type Subscription { dog: Dog } type Dog { name: String }";
        var schema = GraphQL.TypeSystem.Schema.Build([Parser.Parse(Sdl, ParserLimits.Schema)], incrementalDelivery: true).GetSchema();

        Assert.Equal(expected, Assert.Single(Validator.Validate(schema, Parser.Parse(document))).ToString());
        Assert.StartsWith("Unknown directive", Validator.Validate(Requests.Schema(Sdl), Parser.Parse(document))[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("subscription($d: Boolean!) { dog { ... @defer(if: $d) { name } } }")]
    [InlineData("subscription { dog { ... @skip(if: true) @defer { name } } }")]
    [InlineData("mutation { many { ... @defer { name } } }")]
    public void Deferred_selections_that_can_be_are_valid(string document)
    {
        const string Sdl = "type Query { a: Int } type Mutation { many: [Dog] } type Subscription { dog: Dog } type Dog { name: String }";
        var schema = GraphQL.TypeSystem.Schema.Build([Parser.Parse(Sdl, ParserLimits.Schema)], incrementalDelivery: true).GetSchema();

        Assert.Empty(Validator.Validate(schema, Parser.Parse(document)));
    }

    [Fact]
    public void An_error_names_the_rule_by_its_address() => Assert.Equal(
        [new("specifiedBy", "https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections")],
        Validate("{ pet }")[0].Extensions ?? []);

    [Fact]
    public void Five_errors_are_reported_unless_configured()
    {
        const string Document = "{ a b c d e f g h }";

        Assert.Equal(5, Validate(Document).Count);
        Assert.Equal(8, Validate(Document, ValidationLimits.Default with { MaxErrors = 100 }).Count);
        Assert.Single(Validate(Document, ValidationLimits.Default with { MaxErrors = 1 }));
    }

    [Theory]
    [InlineData("{ dogs { name } }", " Did you mean \"dog\"?")]
    [InlineData("{ pet { barks } }", " Did you mean to use an inline fragment on \"Dog\"?")]
    [InlineData("{ pet { ... on Dgo { name } } }", " Did you mean \"Dog\"?")]
    [InlineData("{ x(point: { x: 1 }, colour: RED) }", " Did you mean \"color\"?")]
    [InlineData("{ x(point: { x: 1 }, color: red) }", " Did you mean \"RED\"?")]
    [InlineData("{ x(point: { x: 1, lable: null }) }", " Did you mean \"label\"? Found: { x: 1, lable: null }.")]
    [InlineData("{ completelyDifferent }", "")]
    public void Suggestions_are_made_only_where_they_are_switched_on(string document, string suggestion)
    {
        var with = Validate(document, ValidationLimits.Default with { Suggestions = true })[0].Message;
        var without = Validate(document)[0].Message;

        Assert.EndsWith(suggestion, with, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", without, StringComparison.Ordinal);
        Assert.Equal(suggestion.Length == 0, with == without);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_an_error()
    {
        var errors = Validate("{ pet { ... { ... { name } } } }", ValidationLimits.Default with { MaxDepth = 3 });

        Assert.Equal(["1:19: The document nests deeper than 3 levels; select fewer at once."], errors.Select(error => error.ToString()));
        Assert.Equal("DOCUMENT_TOO_DEEP", errors[0].Code);
    }

    [Fact]
    public void Work_beyond_the_limit_is_an_error()
    {
        var errors = Validate("{ dog { name name name name } }", ValidationLimits.Default with { MaxSteps = 4 });

        Assert.Equal(["DOCUMENT_TOO_COMPLEX"], errors.Select(error => error.Code));
    }

    [Fact]
    public void Only_a_valid_document_gives_an_operation()
    {
        Assert.False(Validator.TryValidate(Schema, Parser.Parse("{ nothing }"), null, out _, out var errors));
        Assert.Single(errors);

        Assert.True(Validator.TryValidate(
            Schema, Parser.Parse("query A($a: Boolean!) { pet @skip(if: $a) { name } } query B { pet { name } }"), null, out var document, out _));
        Assert.True(document.TryGetOperation("A", out var operation, out _));
        Assert.Equal(["a"], operation.ConditionNames);
        Assert.False(document.TryGetOperation(null, out _, out var several));
        Assert.Equal("Must provide operation name if query contains multiple operations.", several.Message);
        Assert.False(document.TryGetOperation("C", out _, out var unknown));
        Assert.Equal("Unknown operation named \"C\".", unknown.Message);
    }

    private static List<GraphQLError> Validate(string document, ValidationLimits? limits = null) =>
        [.. Validator.Validate(Schema, Parser.Parse(document), limits)];
}
