namespace Catalogue.Store.Embedded.Graph;

/// <summary>An edge as one of its ends sees it: the row at the end itself, the row at the other end, and the edge's row.</summary>
internal readonly record struct Neighbour(int Parent, int Target, int Edge);
