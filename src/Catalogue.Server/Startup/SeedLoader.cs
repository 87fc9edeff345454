using Catalogue.Engine.Quality;
using Catalogue.Exchange.Catalogue;
using Catalogue.Plan;
using Catalogue.Plan.Changes;

namespace Catalogue.Server.Startup;

/// <summary>Fills an empty store, so that a fresh clone has something to show.</summary>
internal static class SeedLoader
{
    /// <returns>What was committed, or null where the store was not empty or there is no seed.</returns>
    /// <exception cref="StartException">The seed has faults; all are listed.</exception>
    public static async Task<CommittedSeed?> LoadAsync(IGraphStore store, string folder, CancellationToken cancellationToken)
    {
        if (await store.SequenceAsync(cancellationToken) > 0 || !Directory.Exists(folder))
        {
            return null;
        }

        var reading = new CatalogueReader(store.Model).Read([folder], progress: null, cancellationToken);
        if (!reading.Faults.IsEmpty)
        {
            throw Refuse(reading.Faults.Select(fault => $"{fault.Position}: {fault.Message}"));
        }

        var disclosed = await StatisticsPublication.ControlAsync(store, new ChangeSet(reading.Changes, "seed"), cancellationToken);
        return await store.CommitAsync(disclosed.Changes, cancellationToken) switch
        {
            CommitOutcome.Committed committed => new CommittedSeed(committed.Created, committed.Connected),
            CommitOutcome.Refused refused => throw Refuse(refused.Faults.Select(fault => $"{fault.Position}: {fault.Message}")),
            var other => throw new InvalidOperationException($"An outcome of commits without meaning here: {other}."),
        };
    }

    private static StartException Refuse(IEnumerable<string> faults) =>
        new("The seed cannot be loaded:\n" + string.Join('\n', faults));
}
