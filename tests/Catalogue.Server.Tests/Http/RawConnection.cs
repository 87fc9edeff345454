using System.Net.Sockets;
using System.Text;

namespace Catalogue.Server.Tests.Http;

/// <summary>One HTTP/1.1 connection whose bytes the test reads itself, with chunks taken apart.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient client = new() { ReceiveBufferSize = 4096 };

    // What does not come fails the test instead of holding it up.
    private readonly CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private RawConnection() => patience.CancelAfter(TimeSpan.FromSeconds(120));

    public StreamReader Reader { get; private set; } = StreamReader.Null;

    /// <summary>Posts a body and reads the answer's head; the reader then stands at the first chunk.</summary>
    public static async Task<RawConnection> PostAsync(string graphQLAddress, string body, string accept, string? token = null)
    {
        var connection = new RawConnection();
        var address = new Uri(graphQLAddress);
        await connection.client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        connection.Reader = new StreamReader(connection.client.GetStream());
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        await connection.WriteAsync($"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: {accept}\r\nContent-Type: application/json\r\n{authorization}Content-Length: {body.Length}\r\n\r\n{body}");
        Assert.Equal("HTTP/1.1 200 OK", await connection.ReadLineAsync());
        while (await connection.ReadLineAsync() is { Length: > 0 })
        {
        }

        return connection;
    }

    /// <summary>The content of the next chunk; empty at the end of the body.</summary>
    public async Task<string> ReadChunkAsync()
    {
        var length = Convert.ToInt32(await ReadLineAsync(), 16);
        var content = new char[length];
        await Reader.ReadBlockAsync(content, patience.Token);
        Assert.Equal("", await ReadLineAsync());
        return new string(content);
    }

    public async Task<string> ReadToEndAsync()
    {
        var all = new StringBuilder();
        while (await ReadChunkAsync() is { Length: > 0 } chunk)
        {
            all.Append(chunk);
        }

        return all.ToString();
    }

    public async Task WriteAsync(string text) =>
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);

    public void Dispose()
    {
        client.Dispose();
        patience.Dispose();
    }

    private async Task<string?> ReadLineAsync() => await Reader.ReadLineAsync(patience.Token);
}
