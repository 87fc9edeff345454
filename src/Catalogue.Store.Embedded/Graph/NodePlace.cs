namespace Catalogue.Store.Embedded.Graph;

/// <summary>Where a node is: the ordinal of its type, and its row in that type's table.</summary>
internal readonly record struct NodePlace(int Type, int Row);
