using System.CommandLine;
using Catalogue.Plan;
using Catalogue.Server.Configuration;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary>The command line: verbs, their faults and their exit codes.</summary>
internal static class CatalogueCommand
{
    public static Task<int> RunAsync(string[] arguments) => RunAsync(arguments, new HostEnvironment(), Terminal.OfProcess());

    public static async Task<int> RunAsync(string[] arguments, HostEnvironment environment, Terminal terminal)
    {
        var parsed = CreateRoot(environment, terminal).Parse(arguments);
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            var code = await parsed.InvokeAsync(invocation);
            return parsed.Errors.Count == 0 ? code : ExitCode.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Cancelled; nothing is half done.");
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is ConfigurationException or StartException or StoreUnavailableException)
        {
            await terminal.Error.WriteLineAsync(e.Message);
            return ExitCode.Refused;
        }
    }

    private static RootCommand CreateRoot(HostEnvironment environment, Terminal terminal)
    {
        var root = new RootCommand("Catalogue: the metadata of a national health-data hub as a GraphQL API.");
        root.Subcommands.Add(ServeCommand.Create(environment));
        root.Subcommands.Add(ImportCommand.Create(environment, terminal));
        root.Subcommands.Add(ExportCommand.Create(environment, terminal));
        root.Subcommands.Add(SchemaCommand.Create(terminal));
        root.Subcommands.Add(PolicyCommand.Create(terminal));
        root.Subcommands.Add(TokenCommand.Create(environment, terminal));
        root.Subcommands.Add(VerifyCommand.Create(environment, terminal));
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(environment, cancellationToken));
        return root;
    }
}
