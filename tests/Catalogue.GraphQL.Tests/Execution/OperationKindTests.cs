using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>ExecuteMutation (spec 6.2.2) and ExecuteSubscriptionEvent (6.2.3.2).</summary>
public sealed class OperationKindTests
{
    private static readonly Schema Schema = Requests.Schema(
        """
        type Query { at: Int }
        type Mutation { first: Change, second: Change }
        type Change { at: Int, inner: Change }
        type Subscription { changed: Event }
        type Event { id: ID!, at: Int }
        """);

    [Fact]
    public void A_root_field_of_a_mutation_is_resolved_when_the_one_before_it_is_complete()
    {
        var source = new CallRecord();
        using var output = new ResponseBuffer();

        Execute("mutation { a: second { at inner { at } } b: first { at } c: second { at } }", source, FieldValue.Null, output);

        Assert.Equal(["a", "a.at", "a.inner", "a.inner.at", "b", "b.at", "c", "c.at"], source.Calls);
        Assert.Equal("""{"data":{"a":{"at":2,"inner":{"at":4}},"b":{"at":6},"c":{"at":8}}}""", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Theory]
    [InlineData("""{"changed":{"id":"a","at":1}}""", """{"data":{"changed":{"id":"a","at":1}}}""")]
    [InlineData("""{"changed":{"id":"b","at":2}}""", """{"data":{"changed":{"id":"b","at":2}}}""")]
    [InlineData("""{"changed":{"at":3}}""", """{"data":{"changed":null},"errors":[{"message":"Cannot return null for non-nullable field Event.id.","locations":[{"line":1,"column":26}],"path":["changed","id"]}]}""")]
    public void Every_event_of_a_subscription_is_one_execution_with_the_event_as_root_value(string anEvent, string expected)
    {
        using var output = new ResponseBuffer();

        Execute("subscription { changed { id at } }", new JsonSource(Schema), JsonSource.Root(anEvent), output);

        Assert.Equal(expected, Encoding.UTF8.GetString(output.ToArray()));
    }

    private static void Execute(string document, ValueSource source, in FieldValue root, ResponseBuffer output) =>
        Executor.Execute(Requests.Compile(Schema, document), source, root, [], output, default, TestContext.Current.CancellationToken);
}
