using System.CommandLine;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary><c>verify</c>: reads the whole store and checks it against the model.</summary>
internal static class VerifyCommand
{
    public static Command Create(HostEnvironment environment, Terminal terminal)
    {
        var command = new Command("verify", "Read the whole store and check it against the model.");
        command.SetAction((_, _) => RunAsync(environment, terminal));
        return command;
    }

    private static async Task<int> RunAsync(HostEnvironment environment, Terminal terminal)
    {
        using var interruption = new Interruption();
        var settings = environment.ReadSettings();
        if (!File.Exists(settings.EmbeddedPath))
        {
            throw new StartException($"There is no store at {settings.EmbeddedPath}. Set Catalogue__Embedded__Path to the store to verify.");
        }

        await using var store = await OpenedCatalogue.OpenStoreAsync(settings, OpenedCatalogue.LoadSchema(), TimeProvider.System, interruption.Token);
        await terminal.Output.WriteLineAsync($"{settings.EmbeddedPath} is sound: sequence {await store.SequenceAsync(interruption.Token)}.");
        return ExitCode.Done;
    }
}
