using System.Collections.Immutable;

namespace Catalogue.Plan.Changes;

/// <summary>What became of a change set: committed (durable when this is returned), or refused whole with every fault, or declined by its own proposal.</summary>
public abstract record CommitOutcome
{
    private CommitOutcome()
    {
    }

    /// <summary>
    /// Committed. <paramref name="Sequence"/> is the store's sequence number after it; a set that changes nothing takes
    /// no number, and leaves the store byte for byte as it was. The counts compare the state after with the state before:
    /// nodes created and deleted, nodes and edges whose properties changed (<paramref name="Updated"/>), edges created and removed
    /// (those of deleted nodes too), and nodes and edges that the set names without changing anything.
    /// </summary>
    public sealed record Committed(long Sequence, int Created, int Updated, int Deleted, int Connected, int Disconnected, int Unchanged) : CommitOutcome;

    public sealed record Refused(ImmutableArray<ChangeFault> Faults) : CommitOutcome;

    /// <summary>The <see cref="ChangeProposal"/> proposed nothing, or did not accept what its changes came to. Nothing happened.</summary>
    public sealed record Declined : CommitOutcome
    {
        public static readonly Declined Instance = new();
    }
}
