using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Documents;
using Catalogue.Server.Http;

namespace Catalogue.Server.Tests.Http;

/// <summary>Bodies of every kind, mutated: each is a request or is refused, soon, and what is read of it is well-formed.</summary>
public sealed class RequestJsonFuzzTests
{
    private const int Inputs = 100_000;
    private const int BatchSize = 3;
    private const int LongestMessage = 1_000;

    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    private static readonly string[] Bodies =
    [
        """{"query":"{ __typename }"}""",
        """{"query":"query A($v: ID!) { node(id: $v) { id } }","operationName":"A","variables":{"v":"a"},"extensions":{"x":[1,null]}}""",
        """{"query":"{ a(b: \"\u00e9\ud83d\ude00\\\"\") }","variables":null,"operationName":null,"onError":"NULL","unknown":{"query":[]}}""",
        """{"variables":{"a":[[{"b":1e5}],true],"c":"\u0000"},"query":"query\n{\ta }"}""",
        """[{"query":"{ a }"},{"query":"{ b }","variables":[{"v":1},{"v":2}]},{"operationName":1}]""",
        """{"query":"query($v:Int){a(b:$v)}","variables":[{"v":1},{},{"v":null}]}""",
        """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}}""",
        """{"documentId":"sha256:ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38","variables":{}}""",
        """{"id":"x-a:b","doc_id":"a","query":"{ __typename }"}""",
    ];

    private readonly RequestDocuments documents = new(new PersistedDocuments(new Dictionary<byte[], byte[]>()), new AutomaticDocuments(1024 * 1024), onlyPersisted: false);

    [Fact]
    public void Mutated_bodies_are_read_or_refused()
    {
        var mutator = new Mutator([.. Bodies.Select(Encoding.UTF8.GetBytes)]);
        var read = 0;
        var count = Fuzz.Count(Inputs);

        Fuzz.Run(count, number => read += IsRead(mutator.Make(number)) ? 1 : 0);

        Assert.InRange(read, count / 20, count);
    }

    [Fact]
    public void Mutated_parameters_of_a_url_are_read_or_refused()
    {
        var mutator = new Mutator([.. Bodies.Select(Encoding.UTF8.GetBytes)]);

        Fuzz.Run(Fuzz.Count(Inputs) / 10, number =>
        {
            try
            {
                PersistedQueryExtension.Read(RequestJson.ReadObjectText(mutator.Make(number), "extensions"));
            }
            catch (RefusedRequestException refusal)
            {
                AssertRefusal(refusal);
            }
        });
    }

    private bool IsRead(byte[] input)
    {
        // As the server does: the body lies in a pooled array that is longer.
        var body = ArrayPool<byte>.Shared.Rent(input.Length + 16);
        body.AsSpan().Fill((byte)'"');
        input.CopyTo(body, 0);
        try
        {
            using var request = RequestJson.Read(body, input.Length, BatchSize, documents);
            AssertReadable(request);
            return true;
        }
        catch (RefusedRequestException refusal)
        {
            ArrayPool<byte>.Shared.Return(body);
            AssertRefusal(refusal);
            return false;
        }
    }

    private static void AssertReadable(ReceivedRequest request)
    {
        Assert.Equal(request.Content is null, request.Batch.Length > 0);
        Assert.InRange(request.Batch.Length, 0, BatchSize);
        AssertReadable(request.Content);
        foreach (var entry in request.Batch)
        {
            Assert.True(entry.Request is null == entry.Refusal is not null);
            AssertReadable(entry.Request);
        }
    }

    private static void AssertReadable(GraphQLRequest? request)
    {
        if (request is null)
        {
            return;
        }

        Assert.True(Utf8.IsValid(request.Query.Span));
        foreach (var json in new[] { request.Variables, request.Extensions }.Where(json => !json.IsEmpty))
        {
            using var document = JsonDocument.Parse(json, AnyDepth);
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        }
    }

    private static void AssertRefusal(RefusedRequestException refusal)
    {
        Assert.InRange(refusal.Status, 400, 422);
        Assert.InRange(refusal.Error.Message.Length, 1, LongestMessage);
        Assert.NotNull(refusal.Error.Code);
    }
}
