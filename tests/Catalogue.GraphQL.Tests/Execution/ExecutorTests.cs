using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class ExecutorTests
{
    private static readonly Schema Schema = Requests.Schema(
        """
        type Query { a: A, b: A!, list: [A!], lists: [[Int!]!], nullableItems: [A], color: Color, number: Int, text: String, any: Any, pet: Pet, pets: [Pet!]! }
        type A { id: ID!, text: String, next: A, nextNonNull: A!, list: [Int!]! }
        enum Color { RED GREEN }
        scalar Any
        interface Pet { name: String! }
        type Cat implements Pet { name: String!, meows: Boolean }
        type Dog implements Pet { name: String!, barks: Boolean }
        type Fish { name: String! }
        """);

    [Fact]
    public void Fields_come_in_the_order_of_the_document_under_their_response_names() => Expect(
        "{ z: text a { text id again: id ...F text } ... { number } __typename } fragment F on A { next { id } text }",
        """{"text":"t","number":3,"a":{"id":"x","text":"u","next":{"id":"y"}}}""",
        """{"data":{"z":"t","a":{"text":"u","id":"x","again":"x","next":{"id":"y"}},"number":3,"__typename":"Query"}}""");

    [Fact]
    public void Fields_of_one_response_name_are_merged() => Expect(
        "{ a { id } a { text next { id } } ...F } fragment F on Query { a { next { text } } }",
        """{"a":{"id":"1","text":"t","next":{"id":"2","text":"u"}}}""",
        """{"data":{"a":{"id":"1","text":"t","next":{"id":"2","text":"u"}}}}""");

    [Fact]
    public void Null_in_a_nullable_position_is_no_error() => Expect(
        "{ a { id } text list { id } nullableItems { id } }",
        """{"nullableItems":[null,{"id":"1"},null]}""",
        """{"data":{"a":null,"text":null,"list":null,"nullableItems":[null,{"id":"1"},null]}}""");

    [Fact]
    public void Null_in_a_non_null_position_makes_the_nearest_nullable_parent_null() => Expect(
        "{ a { text next { text nextNonNull { nextNonNull { id } } } } text }",
        """{"a":{"text":"kept","next":{"text":"lost","nextNonNull":{"nextNonNull":{}}}},"text":"t"}""",
        """{"data":{"a":{"text":"kept","next":null},"text":"t"},"errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":52}],"path":["a","next","nextNonNull","nextNonNull","id"]}]}""");

    [Fact]
    public void An_error_in_a_non_null_item_makes_the_list_null() => Expect(
        "{ list { id } text }",
        """{"list":[{"id":"1"},{"id":null},{"id":"3"}],"text":"t"}""",
        """{"data":{"list":null,"text":"t"},"errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":10}],"path":["list",1,"id"]}]}""");

    [Fact]
    public void An_error_in_a_nullable_item_makes_the_item_null() => Expect(
        "{ nullableItems { id } }",
        """{"nullableItems":[{"id":"1"},{"id":null},{"id":"3"},7]}""",
        """{"data":{"nullableItems":[{"id":"1"},null,{"id":"3"},null]},"errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":19}],"path":["nullableItems",1,"id"]},{"message":"Expected an object of type \"A\" for field \"Query.nullableItems\".","locations":[{"line":1,"column":3}],"path":["nullableItems",3]}]}""");

    [Fact]
    public void A_null_inner_item_propagates_through_non_null_lists_of_lists() => Expect(
        "{ lists }",
        """{"lists":[[1,2],[3,null]]}""",
        """{"data":{"lists":null},"errors":[{"message":"Cannot return null for non-nullable field Query.lists.","locations":[{"line":1,"column":3}],"path":["lists",1,1]}]}""");

    [Fact]
    public void An_error_that_reaches_the_root_makes_data_null() => Expect(
        "{ text b { id } }",
        """{"text":"t","b":{"id":{"$error":"no id"}}}""",
        """{"data":null,"errors":[{"message":"no id","locations":[{"line":1,"column":12}],"path":["b","id"]}]}""");

    [Fact]
    public void An_error_from_the_source_is_one_error_at_its_position_with_all_places_of_the_field() => Expect(
        "{ a { text } a { text } number }",
        """{"a":{"text":{"$error":"broken"}},"number":1}""",
        """{"data":{"a":{"text":null},"number":1},"errors":[{"message":"broken","locations":[{"line":1,"column":7},{"line":1,"column":18}],"path":["a","text"]}]}""");

    [Fact]
    public void A_leaf_that_its_type_cannot_represent_is_a_field_error()
    {
        var response = Requests.Execute(Schema, "{ number color text any }", """{"number":"x","color":"BLUE","text":{},"any":1.5}""");

        Assert.StartsWith("""{"data":{"number":null,"color":null,"text":null,"any":1.5},"errors":[{"message":""", response, StringComparison.Ordinal);
        Assert.EndsWith(
            """{"message":"Enum \"Color\" cannot represent the value of field \"Query.color\".","locations":[{"line":1,"column":10}],"path":["color"]},{"message":"String cannot represent the value of field \"Query.text\".","locations":[{"line":1,"column":16}],"path":["text"]}]}""",
            response,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_abstract_value_gets_the_fields_of_its_own_type() => Expect(
        "{ pets { __typename name ... on Cat { meows } ...D } } fragment D on Dog { barks }",
        """{"pets":[{"__typename":"Cat","name":"Tom","meows":true},{"__typename":"Dog","name":"Rex","barks":false}]}""",
        """{"data":{"pets":[{"__typename":"Cat","name":"Tom","meows":true},{"__typename":"Dog","name":"Rex","barks":false}]}}""");

    [Theory]
    [InlineData("Fish", "Runtime Object type \\\"Fish\\\" is not a possible type for \\\"Pet\\\".")]
    [InlineData("Bird", "Abstract type \\\"Pet\\\" must resolve to an Object type at runtime for field \\\"Query.pet\\\".")]
    public void An_abstract_value_of_a_wrong_type_is_a_field_error(string type, string message) => Expect(
        "{ pet { name } }",
        $$"""{"pet":{"__typename":"{{type}}","name":"x"} }""",
        $$"""{"data":{"pet":null},"errors":[{"message":"{{message}}","locations":[{"line":1,"column":3}],"path":["pet"]}]}""");

    [Fact]
    public void Errors_beyond_the_limit_are_counted()
    {
        var response = Requests.Execute(
            Schema,
            "{ nullableItems { id } }",
            """{"nullableItems":[{},{},{},{}]}""",
            executionLimits: ExecutionLimits.Default with { MaxErrors = 1 });

        Assert.Equal(
            """{"data":{"nullableItems":[null,null,null,null]},"errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":19}],"path":["nullableItems",0,"id"]},{"message":"3 more errors are not listed."}]}""",
            response);
    }

    [Fact]
    public void A_response_beyond_the_limit_is_a_request_error()
    {
        var response = Requests.Execute(
            Schema,
            "{ pets { name } a { text } }",
            """{"pets":[{"__typename":"Cat","name":"a long name"},{"__typename":"Cat","name":"another long name"}]}""",
            executionLimits: ExecutionLimits.Default with { MaxResponseBytes = 40 });

        Assert.Equal(
            """{"errors":[{"message":"The response is larger than 40 bytes; select less, or fewer items at once.","extensions":{"code":"RESPONSE_TOO_LARGE"}}]}""",
            response);
    }

    [Fact]
    public void Known_errors_come_before_those_of_execution()
    {
        var compiled = Requests.Compile(Schema, "{ a { text id } }");
        using var output = new ResponseBuffer();
        var known = new GraphQLError("denied") { Code = "AUTH_NOT_AUTHORIZED", Path = ["a", "text"] };

        var outcome = Executor.Execute(
            compiled, new JsonSource(Schema), JsonSource.Root("""{"a":{}}"""), [new(0, known)], output, default, TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionOutcome.Partial, outcome);
        Assert.Equal(
            """{"data":{"a":null},"errors":[{"message":"denied","path":["a","text"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}},{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":12}],"path":["a","id"]}]}""",
            Encoding.UTF8.GetString(output.ToArray()));
    }

    [Theory]
    [InlineData("""{"a":{"id":"1"},"b":{"id":"2"}}""", ExecutionOutcome.Complete)]
    [InlineData("""{"a":{},"b":{"id":"2"}}""", ExecutionOutcome.Partial)]
    [InlineData("""{"a":{"id":"1"}}""", ExecutionOutcome.NoData)]
    public void The_outcome_tells_what_was_written(string root, ExecutionOutcome expected)
    {
        using var output = new ResponseBuffer();
        var compiled = Requests.Compile(Schema, "{ a { id } b { id } }");

        Assert.Equal(expected, Executor.Execute(
            compiled, new JsonSource(Schema), JsonSource.Root(root), [], output, default, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_cancelled_execution_stops()
    {
        using var output = new ResponseBuffer();
        var compiled = Requests.Compile(Schema, "{ a { id } }");

        Assert.Throws<OperationCanceledException>(() => Executor.Execute(
            compiled, new JsonSource(Schema), JsonSource.Root("{}"), [], output, default, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Paths_of_any_length_are_kept()
    {
        const int Depth = 90;
        var document = "{ a " + string.Concat(Enumerable.Repeat("{ next ", Depth)) + "{ id }" + string.Concat(Enumerable.Repeat("}", Depth + 1));
        var root = """{"a":""" + string.Concat(Enumerable.Repeat("""{"next":""", Depth)) + "{}" + string.Concat(Enumerable.Repeat("}", Depth + 1));

        var response = Requests.Execute(Schema, document, root);

        Assert.EndsWith("""path":["a",""" + string.Concat(Enumerable.Repeat("\"next\",", Depth)) + "\"id\"]}]}", response, StringComparison.Ordinal);
    }

    private static void Expect(string document, string root, string expected) =>
        Assert.Equal(expected, Requests.Execute(Schema, document, root));
}
