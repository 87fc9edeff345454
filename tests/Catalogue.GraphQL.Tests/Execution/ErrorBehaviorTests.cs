using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class ErrorBehaviorTests
{
    private static readonly Schema Schema = Requests.Schema(
        """
        type Query { a: A, b: A!, list: [A!]!, numbers: [Int!]!, text: String }
        type A { id: ID!, text: String, next: A!, list: [Int!]! }
        """);

    [Fact]
    public void Null_keeps_an_error_at_its_position() => Expect(
        ErrorBehavior.Null,
        "{ a { id text next { id } } text b { id } }",
        """{"a":{"text":"t","next":{"id":{"$error":"no id"}}},"text":"u"}""",
        """{"data":{"a":{"id":null,"text":"t","next":{"id":null}},"text":"u","b":null},"errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":7}],"path":["a","id"]},{"message":"no id","locations":[{"line":1,"column":22}],"path":["a","next","id"]},{"message":"Cannot return null for non-nullable field Query.b.","locations":[{"line":1,"column":34}],"path":["b"]}]}""");

    [Fact]
    public void Null_keeps_the_other_items_of_a_list() => Expect(
        ErrorBehavior.Null,
        "{ list { id } numbers }",
        """{"list":[{"id":"1"},null,7],"numbers":[1,null,"x"]}""",
        """{"data":{"list":[{"id":"1"},null,null],"numbers":[1,null,null]},"errors":[{"message":"Cannot return null for non-nullable field Query.list.","locations":[{"line":1,"column":3}],"path":["list",1]},{"message":"Expected an object of type \"A\" for field \"Query.list\".","locations":[{"line":1,"column":3}],"path":["list",2]},{"message":"Cannot return null for non-nullable field Query.numbers.","locations":[{"line":1,"column":15}],"path":["numbers",1]},{"message":"Int cannot represent non-integer value: \"x\"","locations":[{"line":1,"column":15}],"path":["numbers",2]}]}""");

    [Fact]
    public void Propagate_makes_the_nearest_nullable_position_null() => Expect(
        ErrorBehavior.Propagate,
        "{ text a { text next { id } } }",
        """{"text":"u","a":{"text":"t","next":{}}}""",
        """{"data":{"text":"u","a":null},"errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":24}],"path":["a","next","id"]}]}""");

    [Fact]
    public void Halt_ends_at_the_first_error_without_data() => Expect(
        ErrorBehavior.Halt,
        "{ text a { text } numbers }",
        """{"text":"u","a":{"text":{"$error":"first"}},"numbers":7}""",
        """{"data":null,"errors":[{"message":"first","locations":[{"line":1,"column":12}],"path":["a","text"]}]}""");

    [Fact]
    public void Halt_without_an_error_is_the_whole_data() => Expect(
        ErrorBehavior.Halt,
        "{ text a { text } }",
        """{"text":"u","a":{"text":null}}""",
        """{"data":{"text":"u","a":{"text":null}}}""");

    [Fact]
    public void Halt_at_an_error_known_before_executes_nothing()
    {
        var compiled = Requests.Compile(Schema, "{ text a { text } }");
        var source = new CallRecord();
        using var output = new ResponseBuffer();

        var outcome = Executor.Execute(
            compiled,
            source,
            FieldValue.Null,
            [new(compiled.RootFields[0].Id, new("denied") { Path = ["text"] }), new(compiled.RootFields[1].Id, new("denied too"))],
            output,
            new() { OnError = ErrorBehavior.Halt },
            TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionOutcome.NoData, outcome);
        Assert.Equal("""{"data":null,"errors":[{"message":"denied","path":["text"]}]}""", Encoding.UTF8.GetString(output.ToArray()));
        Assert.Empty(source.Calls);
    }

    private static void Expect(ErrorBehavior onError, string document, string root, string expected) =>
        Assert.Equal(expected, Requests.Execute(Schema, document, root, onError: onError));
}
