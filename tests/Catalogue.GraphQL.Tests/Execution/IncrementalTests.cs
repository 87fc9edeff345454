using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary><c>@defer</c> and <c>@stream</c>: all payloads, in both forms.</summary>
public sealed class IncrementalTests
{
    private static readonly Schema Schema = Payloads.Schema(
        """
        type Query { a: A, list: [A!], nullableItems: [A], numbers: [Int], lists: [[Int]], text: String }
        type Subscription { a: A }
        type A { id: ID!, text: String, next: A, list: [A!] }
        """);

    private const string Root = """{"a":{"id":"1","text":"t","next":{"id":"2","text":"u","list":[{"id":"5"},{"id":"6"}]}},"text":"x","list":[{"id":"3","text":"v"},{"id":"4","text":"w"}],"numbers":[1,2,3,4],"lists":[[1,2],[3],[]]}""";

    [Theory]
    [InlineData(IncrementalForm.None, """{"data":{"a":{"id":"1","text":"t"}}}""")]
    [InlineData(IncrementalForm.Pending, """
        {"data":{"a":{"id":"1"}},"pending":[{"id":"0","path":["a"],"label":"L"}],"hasNext":true}
        {"incremental":[{"id":"0","data":{"text":"t"}}],"completed":[{"id":"0"}],"hasNext":false}
        """)]
    [InlineData(IncrementalForm.Paths, """
        {"data":{"a":{"id":"1"}},"hasNext":true}
        {"incremental":[{"path":["a"],"label":"L","data":{"text":"t"}}],"hasNext":false}
        """)]
    public void A_deferred_fragment_comes_later(IncrementalForm form, string expected) =>
        Expect(form, """{ a { id ... @defer(label: "L") { text } } }""", expected);

    [Theory]
    [InlineData(IncrementalForm.Pending, """
        {"data":{"a":{"id":"1","next":{"id":"2"}}},"pending":[{"id":"0","path":["a"]}],"hasNext":true}
        {"incremental":[{"id":"0","data":{"text":"t"}},{"id":"0","subPath":["next"],"data":{"text":"u"}}],"completed":[{"id":"0"}],"hasNext":false}
        """)]
    [InlineData(IncrementalForm.Paths, """
        {"data":{"a":{"id":"1","next":{"id":"2"}}},"hasNext":true}
        {"incremental":[{"path":["a"],"data":{"id":"1","next":{"id":"2","text":"u"},"text":"t"}}],"hasNext":false}
        """)]
    public void What_came_already_does_not_come_again_but_in_the_older_form(IncrementalForm form, string expected) =>
        Expect(form, "{ a { id next { id } ... @defer { id text next { id text } } } }", expected);

    [Theory]
    [InlineData(IncrementalForm.Pending, """
        {"data":{"a":{}},"pending":[{"id":"0","path":["a"],"label":"A"},{"id":"1","path":["a"],"label":"B"}],"hasNext":true}
        {"incremental":[{"id":"0","data":{"id":"1"}},{"id":"0","data":{"text":"t"}},{"id":"1","data":{"next":{"id":"2"}}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}
        """)]
    [InlineData(IncrementalForm.Paths, """
        {"data":{"a":{}},"hasNext":true}
        {"incremental":[{"path":["a"],"label":"A","data":{"id":"1","text":"t"}},{"path":["a"],"label":"B","data":{"text":"t","next":{"id":"2"}}}],"hasNext":false}
        """)]
    public void What_two_fragments_have_in_common_comes_once_but_in_the_older_form(IncrementalForm form, string expected) =>
        Expect(form, """{ a { ... @defer(label: "A") { id text } ... @defer(label: "B") { text next { id } } } }""", expected);

    [Theory]
    [InlineData(IncrementalForm.Pending, """
        {"data":{},"pending":[{"id":"0","path":[],"label":"outer"}],"hasNext":true}
        {"incremental":[{"id":"0","data":{"a":{"id":"1"}}},{"id":"1","data":{"text":"t"}}],"pending":[{"id":"1","path":["a"],"label":"inner"}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}
        """)]
    [InlineData(IncrementalForm.Paths, """
        {"data":{},"hasNext":true}
        {"incremental":[{"path":[],"label":"outer","data":{"a":{"id":"1"}}},{"path":["a"],"label":"inner","data":{"text":"t"}}],"hasNext":false}
        """)]
    public void A_fragment_within_another_comes_after_it(IncrementalForm form, string expected) =>
        Expect(form, """{ ... @defer(label: "outer") { a { id ... @defer(label: "inner") { text } } } }""", expected);

    [Theory]
    [InlineData(IncrementalForm.Pending, """
        {"data":{"list":[{"id":"3"}],"numbers":[],"lists":[[1,2]]},"pending":[{"id":"0","path":["list"],"label":"L"},{"id":"1","path":["numbers"]},{"id":"2","path":["lists"]}],"hasNext":true}
        {"incremental":[{"id":"0","items":[{"id":"4"}]},{"id":"1","items":[1,2,3,4]},{"id":"2","items":[[3],[]]}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}],"hasNext":false}
        """)]
    [InlineData(IncrementalForm.Paths, """
        {"data":{"list":[{"id":"3"}],"numbers":[],"lists":[[1,2]]},"hasNext":true}
        {"incremental":[{"path":["list",1],"label":"L","items":[{"id":"4"}]},{"path":["numbers",0],"items":[1,2,3,4]},{"path":["lists",1],"items":[[3],[]]}],"hasNext":false}
        """)]
    public void Items_of_a_streamed_list_come_later(IncrementalForm form, string expected) =>
        Expect(form, """{ list @stream(initialCount: 1, label: "L") { id } numbers @stream lists @stream(initialCount: 1) }""", expected);

    [Theory]
    [InlineData("""{"d":false,"s":false}""", """{"data":{"a":{"id":"1"},"numbers":[1,2,3,4]}}""")]
    [InlineData("""{"d":true,"s":false}""", """
        {"data":{"a":{},"numbers":[1,2,3,4]},"pending":[{"id":"0","path":["a"]}],"hasNext":true}
        {"incremental":[{"id":"0","data":{"id":"1"}}],"completed":[{"id":"0"}],"hasNext":false}
        """)]
    [InlineData("""{"s":true,"n":3}""", """
        {"data":{"a":{},"numbers":[1,2,3]},"pending":[{"id":"0","path":["a"]},{"id":"1","path":["numbers"]}],"hasNext":true}
        {"incremental":[{"id":"0","data":{"id":"1"}},{"id":"1","items":[4]}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}
        """)]
    [InlineData("""{"d":false,"s":true,"n":4}""", """{"data":{"a":{"id":"1"},"numbers":[1,2,3,4]}}""")]
    [InlineData("""{"d":false,"s":true,"n":-1}""", """{"data":{"a":{"id":"1"},"numbers":null},"errors":[{"message":"The argument \"@stream(initialCount:)\" must not be negative.","locations":[{"line":1,"column":83}],"path":["numbers"]}]}""")]
    public void Variables_decide(string variables, string expected) => Expect(
        IncrementalForm.Pending,
        "query ($d: Boolean, $s: Boolean!, $n: Int! = 0) { a { ... @defer(if: $d) { id } } numbers @stream(if: $s, initialCount: $n) }",
        expected,
        variables: variables);

    [Theory]
    [InlineData(IncrementalForm.Pending, """
        {"data":{"text":"x","a":{"text":"t"}},"pending":[{"id":"0","path":["a"]}],"hasNext":true}
        {"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":30}],"path":["a","id"]}]}],"hasNext":false}
        """)]
    [InlineData(IncrementalForm.Paths, """
        {"data":{"text":"x","a":{"text":"t"}},"hasNext":true}
        {"incremental":[{"path":["a"],"data":null,"errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":30}],"path":["a","id"]}]}],"hasNext":false}
        """)]
    public void An_error_that_reaches_a_deferred_fragment_leaves_the_rest_as_it_is(IncrementalForm form, string expected) =>
        Expect(form, "{ text a { text ... @defer { id next { text } } } }", expected, """{"text":"x","a":{"text":"t","next":{}}}""");

    [Theory]
    [InlineData(ErrorBehavior.Propagate, """
        {"data":{"text":"x","list":[],"nullableItems":[]},"pending":[{"id":"0","path":["list"]},{"id":"1","path":["nullableItems"]}],"hasNext":true}
        {"incremental":[{"id":"0","items":[{"id":"1"}]},{"id":"1","items":[{"id":"2"},null,{"id":"4"}],"errors":[{"message":"no id","locations":[{"line":1,"column":52}],"path":["nullableItems",1,"id"]}]}],"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":23}],"path":["list",1,"id"]}]},{"id":"1"}],"hasNext":false}
        """)]
    [InlineData(ErrorBehavior.Null, """
        {"data":{"text":"x","list":[],"nullableItems":[]},"pending":[{"id":"0","path":["list"]},{"id":"1","path":["nullableItems"]}],"hasNext":true}
        {"incremental":[{"id":"0","items":[{"id":"1"},{"id":null},{"id":"3"}],"errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":23}],"path":["list",1,"id"]}]},{"id":"1","items":[{"id":"2"},{"id":null},{"id":"4"}],"errors":[{"message":"no id","locations":[{"line":1,"column":52}],"path":["nullableItems",1,"id"]}]}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}
        """)]
    [InlineData(ErrorBehavior.Halt, """
        {"data":{"text":"x","list":[],"nullableItems":[]},"pending":[{"id":"0","path":["list"]},{"id":"1","path":["nullableItems"]}],"hasNext":true}
        {"incremental":[{"id":"0","items":[{"id":"1"}]}],"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":23}],"path":["list",1,"id"]}]},{"id":"1","errors":[{"message":"An error in another part of the response ended the execution."}]}],"hasNext":false}
        """)]
    public void An_error_of_an_item_ends_the_stream_where_the_item_cannot_be_null(ErrorBehavior onError, string expected) => Expect(
        IncrementalForm.Pending,
        "{ text list @stream { id } nullableItems @stream { id } }",
        expected,
        """{"text":"x","list":[{"id":"1"},{},{"id":"3"}],"nullableItems":[{"id":"2"},{"id":{"$error":"no id"}},{"id":"4"}]}""",
        onError: onError);

    [Fact]
    public void A_fragment_fails_alone_and_the_other_has_what_they_share() => Expect(
        IncrementalForm.Pending,
        """{ a { ... @defer(label: "A") { text next { text } id } ... @defer(label: "B") { next { text } list { id } } } }""",
        """
        {"data":{"a":{}},"pending":[{"id":"0","path":["a"],"label":"A"},{"id":"1","path":["a"],"label":"B"}],"hasNext":true}
        {"incremental":[{"id":"1","data":{"next":{"text":"u"}}},{"id":"1","data":{"list":[]}}],"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":51}],"path":["a","id"]}]},{"id":"1"}],"hasNext":false}
        """,
        """{"a":{"text":"t","next":{"text":"u"},"list":[]}}""");

    [Fact]
    public void What_is_deferred_below_a_position_that_becomes_null_never_comes() => Expect(
        IncrementalForm.Pending,
        "{ text a { next { ... @defer { text } list @stream { text } } id } }",
        """{"data":{"text":"x","a":null},"errors":[{"message":"Cannot return null for non-nullable field A.id.","locations":[{"line":1,"column":63}],"path":["a","id"]}]}""",
        """{"text":"x","a":{"next":{"text":"u","list":[{}]}}}""");

    [Fact]
    public void Fragments_and_streams_within_streamed_items_are_announced_with_them() => Expect(
        IncrementalForm.Pending,
        "{ list @stream { id ... @defer { text } list @stream { text } } }",
        """
        {"data":{"list":[]},"pending":[{"id":"0","path":["list"]}],"hasNext":true}
        {"incremental":[{"id":"0","items":[{"id":"1","list":[]}]},{"id":"1","data":{"text":"t"}},{"id":"2","items":[{"text":"u"}]}],"pending":[{"id":"1","path":["list",0]},{"id":"2","path":["list",0,"list"]}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}],"hasNext":false}
        """,
        """{"list":[{"id":"1","text":"t","list":[{"text":"u"}]}]}""");

    [Fact]
    public void A_known_error_is_told_with_the_part_that_has_its_field() => Assert.Equal(
        """
        {"data":{"text":null,"a":{"id":"1"}},"errors":[{"message":"Query.text"}],"pending":[{"id":"0","path":["a"]}],"hasNext":true}
        {"incremental":[{"id":"0","data":{"text":null},"errors":[{"message":"A.text"},{"message":"A.next"}]}],"completed":[{"id":"0"}],"hasNext":false}
        """,
        Payloads.Of(
            Schema,
            IncrementalForm.Pending,
            "{ text a { id ... @defer { text } } }",
            """{"a":{"id":"1"}}""",
            known: compiled => [new(compiled.RootFields[0].Id, new("Query.text")), new(Field(compiled, "text").Id, new("A.text")), new(1_000, new("A.next"))]));

    [Fact]
    public void A_subscription_is_not_delivered_in_parts() => Expect(
        IncrementalForm.Pending,
        "subscription ($d: Boolean!) { a { ... @defer(if: $d) { text } } }",
        """{"data":{"a":null},"errors":[{"message":"A subscription's events are whole: `@defer` is not for subscriptions. Disable it by setting the `if` argument to `false`.","locations":[{"line":1,"column":31}],"path":["a"]}]}""",
        variables: """{"d":true}""");

    [Fact]
    public void A_response_that_grows_too_large_ends_with_an_error_for_every_part()
    {
        var payloads = Payloads.Of(
            Schema,
            IncrementalForm.Pending,
            "{ a { id ... @defer { text } } list { ... @defer { id } } }",
            $$"""{"a":{"id":"1","text":"{{new string('x', 400)}}"},"list":[{"id":"1"}]}""",
            settings: new() { Limits = ExecutionLimits.Default with { MaxResponseBytes = 300 } });

        Assert.Equal(
            """
            {"data":{"a":{"id":"1"},"list":[{}]},"pending":[{"id":"0","path":["a"]},{"id":"1","path":["list",0]}],"hasNext":true}
            {"completed":[{"id":"0","errors":[{"message":"The response is larger than 300 bytes; select less, or fewer items at once.","extensions":{"code":"RESPONSE_TOO_LARGE"}}]},{"id":"1","errors":[{"message":"The response is larger than 300 bytes; select less, or fewer items at once.","extensions":{"code":"RESPONSE_TOO_LARGE"}}]}],"hasNext":false}
            """,
            payloads);
    }

    [Fact]
    public void A_long_stream_comes_in_payloads_of_some_size()
    {
        var numbers = string.Join(',', Enumerable.Range(10_000, 10_000));

        var payloads = Payloads.Of(Schema, IncrementalForm.Pending, "{ numbers @stream }", $$"""{"numbers":[{{numbers}}]}""").Split('\n');

        Assert.Equal(5, payloads.Length);
        Assert.All(payloads, payload => Assert.InRange(payload.Length, 1, 17_000));
    }

    private static CompiledField Field(CompiledOperation compiled, string name) =>
        compiled.RootFields[1].Selections?.Types.SelectMany(type => compiled.RootFields[1].Selections?.For(type) ?? []).Single(field => field.ResponseName == name)
        ?? throw new InvalidOperationException("There is no such field.");

    private static void Expect(IncrementalForm form, string document, string expected, string root = Root, string variables = "", ErrorBehavior onError = default) =>
        Assert.Equal(expected, Payloads.Of(Schema, form, document, root, variables, new() { OnError = onError }));
}
