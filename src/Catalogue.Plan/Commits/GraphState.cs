using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;

namespace Catalogue.Plan.Commits;

/// <summary>One state of the graph, which stays as it is while others write. Safe for concurrent use.</summary>
public abstract class GraphState
{
    /// <summary>As <see cref="IGraphStore.ExecuteAsync"/>, in this state.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot answer now, or holds this state no more.</exception>
    public abstract ValueTask<RowSet[]> ExecuteAsync(QueryPlan plan, ParameterValues parameters, CancellationToken cancellationToken);
}
