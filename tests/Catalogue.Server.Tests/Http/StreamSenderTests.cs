using System.Text;
using Catalogue.Engine;
using Catalogue.GraphQL.Execution;
using Catalogue.Governance;
using Catalogue.Policy;
using Catalogue.Server.Auth;
using Catalogue.Server.Configuration;
using Catalogue.Server.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Server.Tests.Http;

/// <summary>The bytes of responses with parts.</summary>
public sealed class StreamSenderTests(SeededServer seeded)
{
    private const string First = """{"data":{"a":1},"pending":[{"id":"0","path":[]}],"hasNext":true}""";
    private const string Second = """{"incremental":[{"id":"0","data":{"b":"é"}}],"completed":[{"id":"0"}],"hasNext":false}""";
    private const string Head = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";
    private const string TwoParts = """{"data":{"dataset":{"id":"snds-dcir"}},"pending":[{"id":"0","path":["dataset"]},{"id":"1","path":["dataset"]}],"hasNext":true}""";
    private const string TimedOut = """{"errors":[{"message":"The request took longer than 30 seconds and was ended. Ask for less at once.","extensions":{"code":"HC0045"}}],"hasNext":false}""";
    private const string Failed = """{"errors":[{"message":"The server failed to answer; its log says why under the request id T1.","extensions":{"code":"HC0008"}}],"hasNext":false}""";

    [Fact]
    public async Task Each_part_of_multipart_ends_with_the_delimiter()
    {
        Assert.Equal(
            ("multipart/mixed; boundary=\"-\"", $"\r\n---{Head}{First}\r\n---{Head}{Second}\r\n-----\r\n"),
            await SendAsync("multipart/mixed", new PreparedPayloads(Second)));
    }

    [Fact]
    public async Task Each_part_of_an_event_stream_is_an_event()
    {
        Assert.Equal(
            ("text/event-stream; charset=utf-8", $"event: next\ndata: {First}\n\nevent: next\ndata: {Second}\n\nevent: complete\ndata:\n\n"),
            await SendAsync("text/event-stream", new PreparedPayloads(Second)));
    }

    [Fact]
    public async Task What_fails_on_the_way_ends_with_a_part_that_says_so()
    {
        Assert.Equal(
            ("multipart/mixed; boundary=\"-\"", $"\r\n---{Head}{First}\r\n---{Head}{Failed}\r\n-----\r\n"),
            await SendAsync("multipart/mixed", new PreparedPayloads([null])));
    }

    [Fact]
    public async Task Parts_that_are_late_are_given_up_and_the_reader_is_told()
    {
        using var deadline = new RequestDeadline(TimeSpan.FromMilliseconds(1), CancellationToken.None);
        var late = deadline.Token;
        using var body = new NoticedBody(() => late.WaitHandle.WaitOne());
        using var output = new ResponseBuffer();
        var started = await StartAsync(output);

        await NewSender().SendAsync(new DefaultHttpContext { Response = { Body = body } }, MultipartForm.Instance, started, Identity.Anonymous, output, deadline);

        Assert.Equal($"\r\n---{Head}{TwoParts}\r\n---{Head}{TimedOut}\r\n-----\r\n", Encoding.UTF8.GetString(body.ToArray()));
        Assert.False(await HasMoreAsync(started));
    }

    [Fact]
    public async Task Parts_whose_reader_has_gone_are_given_up()
    {
        using var reader = new CancellationTokenSource();
        using var deadline = new RequestDeadline(TimeSpan.FromHours(1), reader.Token);
        using var body = new NoticedBody(reader.Cancel);
        using var output = new ResponseBuffer();
        var started = await StartAsync(output);
        var context = new DefaultHttpContext { RequestAborted = reader.Token, Response = { Body = body } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NewSender().SendAsync(context, MultipartForm.Instance, started, Identity.Anonymous, output, deadline));

        Assert.Equal($"\r\n---{Head}{TwoParts}\r\n---", Encoding.UTF8.GetString(body.ToArray()));
        Assert.False(await HasMoreAsync(started));
    }

    /// <summary>Two parts follow, so that one is left where the other is not finished.</summary>
    private async Task<StartedResponse> StartAsync(ResponseBuffer output)
    {
        var request = new GraphQLRequest("""{ dataset(id: "snds-dcir") { id ... @defer { acronym } ... @defer { status } } }"""u8.ToArray()) { Incremental = IncrementalForm.Pending };
        return await seeded.Server.Engine.StartAsync(request, Principal.Anonymous, output, TestContext.Current.CancellationToken);
    }

    private static async Task<bool> HasMoreAsync(StartedResponse started)
    {
        using var output = new ResponseBuffer();
        return started.Further is null || await started.Further.WriteNextAsync(output, TestContext.Current.CancellationToken);
    }

    private static async Task<(string? ContentType, string Body)> SendAsync(string accept, PreparedPayloads further)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { TraceIdentifier = "T1", Response = { Body = body } };
        using var output = new ResponseBuffer();
        using var deadline = new RequestDeadline(TimeSpan.FromHours(1), CancellationToken.None);
        output.Write(Encoding.UTF8.GetBytes(First));
        var form = AcceptedForms.Negotiate(accept).StreamFor(ResponseKind.Incremental) ?? throw new InvalidOperationException("Not accepted.");

        await NewSender().SendAsync(context, form, new StartedResponse(ResponseKind.Incremental, further), Identity.Anonymous, output, deadline);

        Assert.True(further.IsDisposed);
        return (context.Response.ContentType, Encoding.UTF8.GetString(body.ToArray()));
    }

    private static StreamSender NewSender()
    {
        var settings = new CatalogueSettings { Store = StoreKind.Embedded, EmbeddedPath = "/srv/catalogue.db", Governance = GovernanceSettings.ForFile("/srv/governance.db") };
        var patience = new ReaderPatience(settings, TimeProvider.System, NullLogger<ReaderPatience>.Instance);
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        return new StreamSender(settings, patience, lifetime, TimeProvider.System, NullLogger<StreamSender>.Instance);
    }
}
