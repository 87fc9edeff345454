using System.CommandLine;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary><c>schema print</c>: the served schema as SDL.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var print = new Command("print", "Print the served schema as SDL.");
        print.SetAction(async (_, _) =>
        {
            await terminal.Output.WriteAsync(OpenedCatalogue.LoadSchema().PrintedSdl);
            return ExitCode.Done;
        });
        return new Command("schema", "The served schema.") { print };
    }
}
