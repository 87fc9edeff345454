namespace Catalogue.Plan.Commits;

/// <summary>What became of a node or an edge between two states.</summary>
public enum ChangeKind
{
    /// <summary>There in the second state only.</summary>
    Created,

    /// <summary>There in both, with other values.</summary>
    Updated,

    /// <summary>There in the first state only.</summary>
    Deleted,
}
