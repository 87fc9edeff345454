using System.Collections.Immutable;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>The usages that a field is deferred by; none where it comes at once.</summary>
internal sealed class DeferUsageSet : IEquatable<DeferUsageSet>
{
    public static readonly DeferUsageSet Empty = new([]);

    public DeferUsageSet(IEnumerable<DeferUsage> usages) => Usages = [.. usages.OrderBy(usage => usage.Ordinal)];

    public ImmutableArray<DeferUsage> Usages { get; }

    public bool Equals(DeferUsageSet? other) => other is not null && Usages.AsSpan().SequenceEqual(other.Usages.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as DeferUsageSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var usage in Usages)
        {
            hash.Add(usage.Ordinal);
        }

        return hash.ToHashCode();
    }
}
