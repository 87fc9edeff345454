namespace Catalogue.Plan.Rows;

/// <summary>What cut a traversal short. Counts only what the principal may see.</summary>
public enum TraversalLimit
{
    None,
    Depth,
    Nodes,
}
