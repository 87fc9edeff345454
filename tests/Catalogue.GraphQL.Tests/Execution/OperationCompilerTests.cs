using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class OperationCompilerTests
{
    private static readonly Schema Schema = Requests.Schema(
        """
        type Query { q: Query, x(a: Int): Int, node: Node }
        interface Node { id: ID! }
        type A implements Node { id: ID!, a: Int, node: Node }
        type B implements Node { id: ID!, b: Int }
        type C implements Node { id: ID! }
        """);

    [Fact]
    public void Every_place_has_a_field_of_its_own_for_every_possible_type()
    {
        var operation = Requests.Compile(Schema, "{ first: node { ...F } second: node { ...F } } fragment F on Node { id ... on A { a } __typename }");

        Assert.Equal(
            """
            0 first: Query.node
              A: 1 id: A.id, 2 a: A.a, 3 __typename: A.__typename
              B: 4 id: B.id, 5 __typename: B.__typename
              C: 6 id: C.id, 7 __typename: C.__typename
            8 second: Query.node
              A: 9 id: A.id, 10 a: A.a, 11 __typename: A.__typename
              B: 12 id: B.id, 13 __typename: B.__typename
              C: 14 id: C.id, 15 __typename: C.__typename
            """.ReplaceLineEndings("\n"),
            string.Join('\n', operation.RootFields.Select(Describe)));
        Assert.Equal(16, operation.FieldCount);
    }

    [Fact]
    public void Names_and_constants_are_encoded_ahead()
    {
        var operation = Requests.Compile(Schema, "{ alias: x(a: 1) __typename }");

        Assert.Equal("\"alias\":"u8.ToArray(), operation.RootFields[0].EncodedName);
        Assert.Equal("\"Query\""u8.ToArray(), operation.RootFields[1].EncodedConstant);
        Assert.Null(operation.RootFields[0].EncodedConstant);
        Assert.Equal("a", operation.RootFields[0].FindArgument("a")?.Name);
        Assert.Null(operation.RootFields[0].FindArgument("b"));
    }

    [Fact]
    public void Conditions_are_the_variables_of_include_and_skip_in_order_of_meeting_them()
    {
        var document = Parser.Parse(
            "query($a: Boolean!, $b: Boolean!, $c: Boolean!) { x @skip(if: $b) ...F ...F y: x @include(if: true) } fragment F on Query { q @include(if: $a) { x(a: $c) } x @include(if: $b) }");
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();

        Assert.Equal(["b", "a"], Conditions.Of(document, operation));
    }

    [Theory]
    [InlineData(false, false, "y,z")]
    [InlineData(true, false, "x,y,z")]
    [InlineData(false, true, "z")]
    [InlineData(true, true, "x,z")]
    public void Include_and_skip_are_decided_when_compiled(bool a, bool b, string expected)
    {
        var document = Parser.Parse("query($a: Boolean!, $b: Boolean!) { x @include(if: $a) ... @skip(if: $b) { y: x } z: x @skip(if: false) w: x @include(if: false) }");
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();

        var compiled = OperationCompiler.Compile(Schema, document, operation, new ConditionValues(["a", "b"], [a, b]));

        Assert.Equal(expected, string.Join(',', compiled.RootFields.Select(field => field.ResponseName)));
    }

    [Fact]
    public void More_than_64_conditions_are_told_apart()
    {
        var names = Enumerable.Range(0, 100).Select(i => $"v{i}").ToArray();
        var document = Parser.Parse($"query({string.Concat(names.Select(name => $"${name}: Boolean!"))}) {{ {string.Concat(names.Select(name => $"{name}: x @include(if: ${name}) "))} }}");
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var values = names.Select((_, i) => (bool?)(i is 3 or 65 or 99)).ToArray();

        var compiled = OperationCompiler.Compile(Schema, document, operation, new ConditionValues(names, values));

        Assert.Equal(["v3", "v65", "v99"], compiled.RootFields.Select(field => field.ResponseName));
        Assert.Equal(new ConditionValues(names, values), new ConditionValues(names, values));
        Assert.NotEqual(new ConditionValues(names, values), new ConditionValues(names, new bool?[100]));
        Assert.Equal(new ConditionValues(names, values).GetHashCode(), new ConditionValues(names, values).GetHashCode());
    }

    [Fact]
    public void A_condition_without_a_value_is_an_execution_error()
    {
        var response = Requests.Execute(Schema, "query($a: Boolean = true) { x @skip(if: $a) }", variables: """{"a":null}""");

        Assert.Equal(
            """{"data":null,"errors":[{"message":"Argument \"@skip(if:)\" of required type \"Boolean!\" has no value.","locations":[{"line":1,"column":41}],"extensions":{"code":"CONDITION_WITHOUT_VALUE"}}]}""",
            response);
    }

    [Fact]
    public void A_condition_without_a_value_below_the_root_is_an_error_at_each_object() => Assert.Equal(
        """{"data":{"x":1,"q":null},"errors":[{"message":"Argument \"@include(if:)\" of required type \"Boolean!\" has no value.","locations":[{"line":1,"column":54}],"path":["q"],"extensions":{"code":"CONDITION_WITHOUT_VALUE"}}]}""",
        Requests.Execute(Schema, "query($v: Boolean = true) { x q { x ... @include(if: $v) { x } } }", """{"x":1,"q":{"x":2}}""", """{"v":null}"""));

    [Fact]
    public void A_mutation_without_a_mutation_type_is_a_request_error() => Assert.Equal(
        """{"errors":[{"message":"Schema is not configured to execute mutation operation.","locations":[{"line":1,"column":1}]}]}""",
        Requests.Execute(Schema, "mutation { x }"));

    [Theory]
    [InlineData("{ ...F } fragment F on Query { q { ...F } }")]
    [InlineData("{ ...F } fragment F on Query { a: q { ...G } b: q { ...G } } fragment G on Query { a: q { ...F ...F } b: q { ...F ...G } }")]
    public void Circular_fragments_are_an_error_even_when_not_validated(string document) =>
        AssertRefused(document, "CIRCULAR_FRAGMENT");

    [Fact]
    public void Nesting_beyond_the_limit_is_an_error()
    {
        var chain = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"fragment F{i} on Query {{ q {{ ...F{i + 1} }} }} "));

        AssertRefused($"{{ ...F0 }} {chain} fragment F5000 on Query {{ x }}", "OPERATION_TOO_DEEP");
    }

    [Fact]
    public void Binary_fragments_end_at_once()
    {
        var bomb = string.Concat(Enumerable.Range(0, 25).Select(i => $"fragment F{i} on Query {{ a: q {{ ...F{i + 1} }} b: q {{ ...F{i + 1} }} }} "));

        AssertRefused($"{{ ...F0 }} {bomb} fragment F25 on Query {{ x }}", "OPERATION_TOO_LARGE");
    }

    [Fact]
    public void Fragments_spread_over_and_over_end_at_once()
    {
        var siblings = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"fragment F{i} on Query {{ x }} "));
        var spreads = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"...F{i} "));
        var fields = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"f{i}: q {{ ...All }} "));

        AssertRefused($"{{ {fields} }} fragment All on Query {{ {spreads} }} {siblings}", "OPERATION_TOO_LARGE");
    }

    [Fact]
    public void Long_chains_and_many_repetitions_are_compiled()
    {
        var chain = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} "));
        var repeated = string.Concat(Enumerable.Repeat("x ", 10_000));
        var inline = string.Concat(Enumerable.Repeat($"... {{ {string.Concat(Enumerable.Repeat("x ", 100))} }} ", 200));

        AssertCompiled($"{{ ...F0 }} {chain} fragment F20000 on Query {{ x }}");
        AssertCompiled($"{{ {repeated} }}");
        AssertCompiled($"{{ {inline} }}");
    }

    private static void AssertCompiled(string document)
    {
        var compiled = Requests.Compile(Schema, document);

        Assert.Equal(["x"], compiled.RootFields.Select(field => field.ResponseName));
    }

    private static void AssertRefused(string document, string code)
    {
        var parsed = Parser.Parse(document, new ParserLimits(1_000_000, 200));
        var operation = parsed.Definitions.OfType<OperationDefinitionNode>().Single();
        var compiled = Timing.AtOnce(() => OperationCompiler.Compile(Schema, parsed, operation, ConditionValues.None));

        Assert.Equal([code], compiled.SelectionErrors.Select(error => error.Code));
        Assert.Empty(compiled.RootFields);
    }

    private static string Describe(CompiledField field)
    {
        var lines = field.Selections?.Types.Select(type =>
            $"\n  {type}: {string.Join(", ", field.Selections.For(type).Select(inner => $"{inner.Id} {inner}"))}");
        return $"{field.Id} {field}{string.Concat(lines ?? [])}";
    }
}
