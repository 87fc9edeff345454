using System.CommandLine;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary><c>serve</c>, which is also what runs without a verb.</summary>
internal static class ServeCommand
{
    public static Command Create(HostEnvironment environment)
    {
        var command = new Command("serve", "Start the server (the default). An empty embedded store is filled with seed/ first.");
        command.SetAction((_, cancellationToken) => RunAsync(environment, cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(HostEnvironment environment, CancellationToken cancellationToken)
    {
        await using var server = await RunningServer.StartAsync(environment, AssemblyFolders.Ide, cancellationToken);
        await server.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }
}
