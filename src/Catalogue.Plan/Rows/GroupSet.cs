namespace Catalogue.Plan.Rows;

/// <summary>The groups of one <see cref="Nodes.Grouping"/> for all parents at once.</summary>
public sealed class GroupSet
{
    /// <summary>The groups of parent p are Offsets[p] up to Offsets[p + 1].</summary>
    public required int[] Offsets { get; init; }

    /// <summary>One per column of the grouping, with a value per group.</summary>
    public required Column[] Columns { get; init; }

    /// <summary>For each parent the number of groups regardless of the page; null unless asked for.</summary>
    public required int[]? Totals { get; init; }

    /// <summary>As <see cref="RowSet.HasNext"/>, of groups.</summary>
    public required bool[] HasNext { get; init; }

    /// <summary>As <see cref="RowSet.HasPrevious"/>, of groups.</summary>
    public required bool[] HasPrevious { get; init; }
}
