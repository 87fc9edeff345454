using System.CommandLine;
using System.Security.Cryptography;
using Catalogue.Engine;
using Catalogue.Engine.Execution;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary><c>export FORMAT</c>: what somebody may read, written to a file.</summary>
internal static class ExportCommand
{
    public static Command Create(HostEnvironment environment, Terminal terminal)
    {
        var format = new Argument<string>("FORMAT") { Description = ExportFormats.Sentence };
        format.CompletionSources.Add(ExportFormats.Names);
        var principal = new ExportPrincipal();
        var without = new Option<string[]>("--without") { Description = "Properties to leave out, each as Type.property.", AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write, which is there whole or not at all. Without it the catalogue's JSON Lines go to the standard output." };
        var force = new Option<bool>("--force") { Description = "Replace the file where it exists." };
        var command = new Command("export", "Write what somebody may read, as the policy says: anonymous unless --as says who.") { format };
        principal.AddTo(command);
        foreach (var option in new Option[] { without, output, force })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (FaultOf(result.GetValue(format), result.GetValue(output)) is { } fault)
            {
                result.AddError(fault);
            }
        });
        command.SetAction((arguments, _) => RunAsync(
            environment,
            terminal,
            new ExportOrder(
                arguments.GetRequiredValue(format),
                principal.WhoIn(arguments),
                principal.In(arguments),
                [.. arguments.GetValue(without) ?? []],
                arguments.GetValue(output),
                arguments.GetValue(force))));
        return command;
    }

    private static string? FaultOf(string? format, string? output) => format switch
    {
        null => null,
        _ when !ExportFormats.Names.Contains(format) => $"{format} is no format of exports. {ExportFormats.Sentence}",
        _ when output is null && !ExportFormats.IsText(format) => $"{format} is not to be shown. Name a file with --output.",
        _ => null,
    };

    private static async Task<int> RunAsync(HostEnvironment environment, Terminal terminal, ExportOrder order)
    {
        using var interruption = new Interruption();
        var settings = environment.ReadSettings();
        if (!File.Exists(settings.EmbeddedPath))
        {
            throw new StartException($"There is no store at {settings.EmbeddedPath}. Set Catalogue__Embedded__Path to the store to export.");
        }

        await using var target = order.Output is { } path ? ExportTarget.OfFile(path, order.IsForced) : ExportTarget.Of(terminal.OpenOutput());
        var schema = OpenedCatalogue.LoadSchema(environment.SchemaFolder);
        var policy = OpenedCatalogue.LoadPolicy(schema, OpenedCatalogue.PolicyIn(environment.SchemaFolder));
        await using var store = await OpenedCatalogue.OpenStoreAsync(settings, schema, environment.Time, interruption.Token);
        using var engine = new CatalogueEngine(schema, policy, store, NoCursors(), environment.Time, settings.Engine);
        return await new ExportRun(engine, order, target, new ExportReport(terminal)).RunAsync(interruption.Token);
    }

    // An export gives out no cursor.
    private static CursorKey NoCursors() => new(RandomNumberGenerator.GetBytes(CursorKey.Size));
}
