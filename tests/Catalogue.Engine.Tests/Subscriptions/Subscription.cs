using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Subscriptions;

/// <summary>A subscription that a test holds, and takes payloads of.</summary>
internal sealed class Subscription : IAsyncDisposable
{
    private readonly ResponseStream stream;

    private Subscription(ResponseStream stream) => this.stream = stream;

    public static async Task<Subscription> OpenAsync(CatalogueEngine engine, string query, Principal principal, string? variables = null)
    {
        using var output = new ResponseBuffer();
        var started = await engine.StartAsync(RequestOf(query, variables), principal, output, TestContext.Current.CancellationToken);
        Assert.Equal("", Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal(ResponseKind.Events, started.Kind);
        return new Subscription(started.Further ?? throw new InvalidOperationException("A subscription has a stream."));
    }

    /// <summary>The subscription, or the response that refuses it.</summary>
    public static async Task<(Subscription? Opened, string Refusal)> TryOpenAsync(CatalogueEngine engine, string query, Principal principal, string? variables = null)
    {
        using var output = new ResponseBuffer();
        var started = await engine.StartAsync(RequestOf(query, variables), principal, output, TestContext.Current.CancellationToken);
        return (started.Further is { } stream ? new Subscription(stream) : null, Encoding.UTF8.GetString(output.ToArray()));
    }

    /// <summary>The response of one that is not opened.</summary>
    public static async Task<string> RefusedAsync(CatalogueEngine engine, string query, Principal principal, string? variables = null)
    {
        using var output = new ResponseBuffer();
        var started = await engine.StartAsync(RequestOf(query, variables), principal, output, TestContext.Current.CancellationToken);
        Assert.Null(started.Further);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The next payload, or null where the stream has ended.</summary>
    public async Task<string?> NextAsync(CancellationToken? cancellationToken = null)
    {
        using var output = new ResponseBuffer();
        var more = await stream.WriteNextAsync(output, cancellationToken ?? TestContext.Current.CancellationToken);
        var payload = Encoding.UTF8.GetString(output.ToArray());
        Assert.Equal(more, payload.Length > 0);
        return more ? payload : null;
    }

    /// <summary>The next payloads.</summary>
    public async Task<List<string>> TakeAsync(int count)
    {
        var payloads = new List<string>();
        while (payloads.Count < count && await NextAsync() is { } payload)
        {
            payloads.Add(payload);
        }

        return payloads;
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private static GraphQLRequest RequestOf(string query, string? variables) =>
        new(Encoding.UTF8.GetBytes(query), Variables: Encoding.UTF8.GetBytes(variables ?? string.Empty));
}
