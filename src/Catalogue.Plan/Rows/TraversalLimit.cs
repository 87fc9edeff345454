namespace Catalogue.Plan.Rows;

/// <summary>What cut a traversal short. Counts only what the principal may see. Where both the budget and the depth cut, it is <see cref="Nodes"/>.</summary>
public enum TraversalLimit
{
    None,
    Depth,
    Nodes,
}
