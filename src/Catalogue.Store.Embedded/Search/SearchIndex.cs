using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Search;

/// <summary>
/// The index of one state of a table, built when it is first read: writes that nobody searches in between, such as those
/// of an import, cost nothing. Safe for concurrent use; who reads while it is being built waits for it.
/// </summary>
internal sealed class SearchIndex
{
    private readonly Lock building = new();
    private volatile State state;

    private SearchIndex(State state) => this.state = state;

    /// <summary>The index of a table of which nothing has been indexed.</summary>
    public static SearchIndex New => new(new State(null, []));

    /// <summary>The index of the table after a write that changed, created or deleted the given rows.</summary>
    public SearchIndex With(IEnumerable<int> changed)
    {
        var before = state;
        return new SearchIndex(before.Segments is null ? before : before with { Pending = [.. before.Pending.Union(changed)] });
    }

    /// <summary>The segments for the table, which must always be the one whose state this index stands for.</summary>
    public SearchSegments Read(NodeTable table, CancellationToken cancellationToken)
    {
        if (state is { Segments: { } built, Pending: [] })
        {
            return built;
        }

        lock (building)
        {
            var before = state;
            var segments = before switch
            {
                { Segments: { } ready, Pending: [] } => ready,
                { Segments: { } older } => older.With(table, before.Pending, cancellationToken),
                _ => SearchSegments.Of(table, cancellationToken),
            };
            state = new State(segments, []);
            return segments;
        }
    }

    /// <param name="Segments">What was indexed last; null where nothing was.</param>
    /// <param name="Pending">The rows that have changed since, each once.</param>
    private sealed record State(SearchSegments? Segments, int[] Pending);
}
