namespace Catalogue.Store.Embedded.Writing;

/// <summary>How a change set alters the number of a node's edges along a relation to one target, and which change did so last.</summary>
internal sealed class RelationTally
{
    public int Difference { get; set; }

    public int ChangedBy { get; set; }
}
