namespace Catalogue.Plan.Rows;

/// <summary>The answer to a <see cref="Nodes.Summary"/>, for all parents at once.</summary>
public sealed class SummarySet
{
    /// <summary>One per aggregate, with a value per parent.</summary>
    public required Column[] Aggregates { get; init; }

    /// <summary>One per grouping.</summary>
    public required GroupSet[] Groups { get; init; }
}
