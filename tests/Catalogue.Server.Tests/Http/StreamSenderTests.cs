using System.Text;
using Catalogue.Engine;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Auth;
using Catalogue.Server.Configuration;
using Catalogue.Server.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Server.Tests.Http;

/// <summary>The bytes of responses with parts.</summary>
public sealed class StreamSenderTests
{
    private const string First = """{"data":{"a":1},"pending":[{"id":"0","path":[]}],"hasNext":true}""";
    private const string Second = """{"incremental":[{"id":"0","data":{"b":"é"}}],"completed":[{"id":"0"}],"hasNext":false}""";
    private const string Head = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";
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

    private static async Task<(string? ContentType, string Body)> SendAsync(string accept, PreparedPayloads further)
    {
        var settings = new CatalogueSettings { Store = StoreKind.Embedded, EmbeddedPath = "/srv/catalogue.db" };
        var patience = new ReaderPatience(settings, TimeProvider.System, NullLogger<ReaderPatience>.Instance);
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        var sender = new StreamSender(settings, patience, lifetime, TimeProvider.System, NullLogger<StreamSender>.Instance);
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { TraceIdentifier = "T1", Response = { Body = body } };
        using var output = new ResponseBuffer();
        using var deadline = new RequestDeadline(TimeSpan.FromHours(1), CancellationToken.None);
        output.Write(Encoding.UTF8.GetBytes(First));
        var form = AcceptedForms.Negotiate(accept).StreamFor(ResponseKind.Incremental) ?? throw new InvalidOperationException("Not accepted.");

        await sender.SendAsync(context, form, new StartedResponse(ResponseKind.Incremental, further), Identity.Anonymous, output, deadline);

        Assert.True(further.IsDisposed);
        return (context.Response.ContentType, Encoding.UTF8.GetString(body.ToArray()));
    }
}
