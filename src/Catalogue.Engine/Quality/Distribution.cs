using System.Collections.Immutable;
using System.Globalization;

namespace Catalogue.Engine.Quality;

/// <summary>A published distribution: one <c>value: count</c> an item.</summary>
internal sealed class Distribution
{
    private readonly ImmutableArray<(string Value, long Count)> cells;

    private Distribution(ImmutableArray<(string Value, long Count)> cells) => this.cells = cells;

    /// <summary>The distribution, or null where an item is not of that form.</summary>
    public static Distribution? Read(IEnumerable<string> items)
    {
        var cells = ImmutableArray.CreateBuilder<(string, long)>();
        foreach (var item in items)
        {
            var colon = item.LastIndexOf(':');
            if (colon < 0 || !long.TryParse(item.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return null;
            }

            cells.Add((item[..colon].Trim(), count));
        }

        return new Distribution(cells.ToImmutable());
    }

    /// <summary>
    /// The cells that may be published, in their order: without those below the least count, and, as totals are known,
    /// without so many of the next smallest that at least two are missing and the missing ones together are no small cell
    /// either.
    /// </summary>
    public Distribution Suppress(int minCell)
    {
        var ascending = Enumerable.Range(0, cells.Length).OrderBy(index => cells[index].Count).ToList();
        var missing = ascending.Where(index => IsSmall(cells[index].Count, minCell)).ToHashSet();
        if (missing.Count == 0)
        {
            return this;
        }

        foreach (var index in ascending.Where(index => !missing.Contains(index) && cells[index].Count > 0))
        {
            if (missing.Count > 1 && missing.Sum(other => cells[other].Count) >= minCell)
            {
                break;
            }

            missing.Add(index);
        }

        var isSafe = missing.Count > 1 && missing.Sum(index => cells[index].Count) >= minCell;
        return new Distribution(isSafe ? [.. cells.Where((_, index) => !missing.Contains(index))] : []);
    }

    /// <summary>Whether some value's count differs from an earlier one by so few that the difference tells of them.</summary>
    public bool DiffersBySmallCell(Distribution earlier, int minCell)
    {
        var before = earlier.cells.DistinctBy(cell => cell.Value).ToDictionary(cell => cell.Value, cell => cell.Count);
        return cells.Any(cell => before.TryGetValue(cell.Value, out var count) && IsSmall(Math.Abs(cell.Count - count), minCell));
    }

    public int Count => cells.Length;

    public IEnumerable<string> Items => cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Value}: {cell.Count}"));

    /// <summary>Whether a count is above zero and below the least that may be published.</summary>
    public static bool IsSmall(long count, int minCell) => count > 0 && count < minCell;
}
