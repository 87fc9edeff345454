namespace Catalogue.Store.Embedded.Graph;

/// <summary>What a change set comes to once it is checked: the difference between two states of the graph, each node and edge named once.</summary>
internal sealed class GraphChanges
{
    public List<NodeCreation> CreatedNodes { get; } = [];

    public List<NodeUpdate> UpdatedNodes { get; } = [];

    public List<NodeRemoval> DeletedNodes { get; } = [];

    public List<EdgeCreation> CreatedEdges { get; } = [];

    public List<EdgeUpdate> UpdatedEdges { get; } = [];

    public List<EdgeRemoval> RemovedEdges { get; } = [];

    public bool IsEmpty => CreatedNodes.Count + UpdatedNodes.Count + DeletedNodes.Count + CreatedEdges.Count + UpdatedEdges.Count + RemovedEdges.Count == 0;
}
