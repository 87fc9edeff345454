[assembly: AssemblyFixture(typeof(Catalogue.Server.Tests.SeededServer))]

namespace Catalogue.Server.Tests;

/// <summary>One server on the seed, in Development, shared by the tests that only read.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    private TestServer? server;

    public TestServer Server => server ?? throw new InvalidOperationException("The server is started before the first test.");

    public async ValueTask InitializeAsync() => server = await TestServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
