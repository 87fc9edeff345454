using System.CommandLine;
using Catalogue.Governance;
using Catalogue.Governance.Audit;
using Catalogue.Server.Configuration;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary><c>verify</c>: reads the whole store and checks it against the model, and follows the audit trail from end to end.</summary>
internal static class VerifyCommand
{
    public static Command Create(HostEnvironment environment, Terminal terminal)
    {
        var mark = new Option<string?>("--audit-entry")
        {
            Description = "An entry of the audit trail that must still be there, as NUMBER:DIGEST from the log or from an earlier run.",
        };
        var command = new Command("verify", "Read the whole store and check it against the model, and follow the audit trail from end to end.") { mark };
        command.SetAction((parsed, _) => RunAsync(environment, parsed.GetValue(mark), terminal));
        return command;
    }

    private static async Task<int> RunAsync(HostEnvironment environment, string? mark, Terminal terminal)
    {
        using var interruption = new Interruption();
        var settings = environment.ReadSettings();
        if (!File.Exists(settings.EmbeddedPath))
        {
            throw new StartException($"There is no store at {settings.EmbeddedPath}. Set Catalogue__Embedded__Path to the store to verify.");
        }

        await VerifyStoreAsync(settings, terminal, interruption.Token);
        await VerifyAuditAsync(settings.Governance, mark, terminal, interruption.Token);
        return ExitCode.Done;
    }

    private static async Task VerifyStoreAsync(CatalogueSettings settings, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var store = await OpenedCatalogue.OpenStoreAsync(settings, OpenedCatalogue.LoadSchema(), TimeProvider.System, cancellationToken);
        await terminal.Output.WriteLineAsync($"{settings.EmbeddedPath} is sound: sequence {await store.SequenceAsync(cancellationToken)}.");
    }

    private static async Task VerifyAuditAsync(GovernanceSettings settings, string? mark, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            var database = new GovernanceDatabase(settings);
            if (!await database.ExistsAsync(cancellationToken))
            {
                await terminal.Output.WriteLineAsync(mark is null ? $"{settings.Name} has no audit trail yet." : throw NotThere(mark));
                return;
            }

            using var trail = new AuditTrail(database, TimeProvider.System);
            var report = await trail.VerifyAsync(cancellationToken);
            if (!report.IsWhole)
            {
                throw new StartException($"{settings.Name}: the audit trail is broken. {report.Reason} Entries up to {report.Last} follow each other.");
            }

            if (mark is not null && !await trail.HasAsync(AuditMark.Parse(mark) ?? throw new StartException($"\"{mark}\" is no entry: write NUMBER:DIGEST."), cancellationToken))
            {
                throw NotThere(mark);
            }

            await terminal.Output.WriteLineAsync(report.Last.Sequence == 0 ? $"{settings.Name} is sound: no audit entries." : $"{settings.Name} is sound: the last audit entry is {report.Last}.");
        }
        catch (GovernanceUnavailableException e)
        {
            throw new StartException(e.Message, e);
        }
    }

    private static StartException NotThere(string mark) => new($"The audit trail does not have the entry {mark}: it was replaced, or cut off.");
}
