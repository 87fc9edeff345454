using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Execution;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Commits;

/// <summary>A snapshot for whoever holds it.</summary>
internal sealed class SnapshotState(Snapshot snapshot, GuardShapes shapes) : GraphState
{
    public override ValueTask<RowSet[]> ExecuteAsync(QueryPlan plan, ParameterValues parameters, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new PlanExecution(snapshot, parameters, shapes, cancellationToken).Run(plan));
}
