namespace Catalogue.Engine.Lineage;

/// <summary>What hangs on a dataset, by ids: each once, by the nearest thing by which it does, nearest first, then by id.</summary>
internal sealed class ImpactFound
{
    /// <summary>How many of each kind can be told.</summary>
    public const int Most = 500;

    /// <summary>With the dataset itself, at depth 0.</summary>
    public required IReadOnlyList<Impacted> Datasets { get; init; }

    public required IReadOnlyList<Impacted> Projects { get; init; }

    public required IReadOnlyList<Impacted> Publications { get; init; }

    public required IReadOnlyList<Impacted> Organisations { get; init; }

    /// <summary>As on the wire; null where all is told.</summary>
    public required string? Reason { get; init; }
}
