namespace Catalogue.Store.Embedded.Graph;

/// <summary>What becomes of one direction of an edge type.</summary>
/// <param name="Added">The new edges.</param>
/// <param name="Removed">The rows of the removed edges.</param>
/// <param name="Parents">Every parent that loses an edge or whose targets change their order; more may be named.</param>
internal sealed record AdjacencyChanges(List<Neighbour> Added, HashSet<int> Removed, HashSet<int> Parents)
{
    public bool IsEmpty => Added.Count == 0 && Parents.Count == 0;
}
