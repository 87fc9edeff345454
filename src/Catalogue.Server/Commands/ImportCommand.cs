using System.CommandLine;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary><c>import FORMAT PATH...</c>: files become one change set, which is committed whole or not at all.</summary>
internal static class ImportCommand
{
    public static Command Create(HostEnvironment environment, Terminal terminal)
    {
        var format = new Argument<string>("FORMAT") { Description = "What the files are." };
        format.AcceptOnlyFromAmong(ImportFormats.Names);
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders.", Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError($"{token.Value} is not an option of import. A path that begins with - is written ./{token.Value}.");
            }
        });
        var dryRun = new Option<bool>("--dry-run") { Description = "Check everything and write nothing." };
        var each = new Option<bool>("--each") { Description = "Commit each PATH by itself, in the order given, and say so after each." };
        var command = new Command("import", "Read files into the store. Every fault is named with its place, and then nothing is written.") { format, paths, dryRun, each };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && result.GetValue(each))
            {
                result.AddError("--each with --dry-run cannot be checked: a path may need what an earlier one would have written.");
            }
        });
        command.SetAction((arguments, _) => RunAsync(
            environment,
            terminal,
            new ImportOrder(
                arguments.GetRequiredValue(format),
                [.. arguments.GetRequiredValue(paths)],
                arguments.GetValue(dryRun),
                arguments.GetValue(each))));
        return command;
    }

    private static async Task<int> RunAsync(HostEnvironment environment, Terminal terminal, ImportOrder order)
    {
        using var interruption = new Interruption();
        var settings = environment.ReadSettings();
        var schema = OpenedCatalogue.LoadSchema();
        await using var store = await OpenedCatalogue.OpenStoreAsync(settings, schema, TimeProvider.System, interruption.Token);
        return await new ImportRun(store, order, new ImportReport(terminal)).RunAsync(interruption.Token);
    }
}
