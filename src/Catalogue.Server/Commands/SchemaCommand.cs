using System.CommandLine;
using Catalogue.Policy.Explaining;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary><c>schema print</c>: the served schema as SDL.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var who = new Option<string?>("--as") { Description = "Somebody of a kind, who may not know all of it; without it, all of it." };
        who.AcceptOnlyFromAmong([.. TypicalPrincipal.All.Select(kind => kind.Name)]);
        var print = new Command("print", "Print the served schema as SDL.") { who };
        print.SetAction(async (arguments, _) =>
        {
            await terminal.Output.WriteAsync(SdlFor(arguments.GetValue(who)));
            return ExitCode.Done;
        });
        return new Command("schema", "The served schema.") { print };
    }

    private static string SdlFor(string? who)
    {
        var schema = OpenedCatalogue.LoadSchema();
        return TypicalPrincipal.All.FirstOrDefault(kind => kind.Name == who) is { } kind
            ? schema.Without(OpenedCatalogue.LoadPolicy(schema, OpenedCatalogue.PolicyPath).Compile(kind.Principal).Unknown).PrintedSdl
            : schema.PrintedSdl;
    }
}
