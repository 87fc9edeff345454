using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Search;

/// <summary>
/// The whole index of one table: segments, the first of which began with every row; each
/// living row counts in exactly one; immutable. A write adds a small
/// segment of the rows that it changed and takes in the segments before it that are not much larger, so that there are
/// never more than a handful and each row is indexed again only every so often.
/// </summary>
internal sealed class SearchSegments
{
    // A segment is taken in by one that is at least half as large.
    private const int Growth = 2;

    private readonly LiveSegment[] segments;

    private SearchSegments(LiveSegment[] segments) => this.segments = segments;

    public ReadOnlySpan<LiveSegment> All => segments;

    /// <summary>The index of a table, from nothing.</summary>
    public static SearchSegments Of(NodeTable table, CancellationToken cancellationToken) =>
        new([new LiveSegment(SearchSegment.Build(table, table.Alive, cancellationToken), null)]);

    /// <summary>The index of the table after a write that changed, created or deleted the given rows.</summary>
    public SearchSegments With(NodeTable table, ReadOnlySpan<int> changed, CancellationToken cancellationToken)
    {
        var rows = new RowBits(table.RowCount);
        Bits.Add(changed, [], rows.Words);
        var size = changed.Length;
        var kept = segments.Length;
        while (kept > 0 && segments[kept - 1].Segment.Count <= size * Growth)
        {
            size += segments[--kept].Segment.Count;
            if (segments[kept].Rows is not { } live)
            {
                return Of(table, cancellationToken);
            }

            Bits.Add(live.Words, [], rows.Words);
        }

        var next = new LiveSegment[kept + 1];
        for (var at = 0; at < kept; at++)
        {
            next[at] = segments[at] with { Rows = Without(segments[at].Rows, rows) };
        }

        next[kept] = new LiveSegment(SearchSegment.Build(table, rows, cancellationToken), rows);
        return new SearchSegments(next);
    }

    private static RowBits Without(RowBits? live, RowBits changed)
    {
        var rest = changed.Not();
        if (live is not null)
        {
            rest.Words[live.Words.Length..].Clear();
            Bits.And(rest.Words[..live.Words.Length], live.Words);
        }

        return rest;
    }
}
