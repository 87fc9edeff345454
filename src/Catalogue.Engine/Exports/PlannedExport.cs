using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Exports;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Exports;

/// <summary>A view of one state, for the facts of one principal at one moment.</summary>
internal sealed class PlannedExport(ExportedView view, GraphState state, ImmutableArray<PlanValue> facts) : ExportedCatalogue
{
    // Nothing comes before the empty id. Bounds what is held at once.
    private const string Beginning = "";
    private const int NodesAtOnce = 2048;

    public override ImmutableArray<ExportedType> Types => view.Types;

    public override async IAsyncEnumerable<ExportedNode> ReadAsync(ExportedType type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var plan = view.PageOf(type);
        for (var (after, hasNext) = (Beginning, true); hasNext;)
        {
            var parameters = new ParameterValues([.. facts, new PlanValue.Integer(NodesAtOnce), new PlanValue.String(after)]);
            var page = (await state.ExecuteAsync(plan, parameters, cancellationToken).ConfigureAwait(false))[0];
            var rows = new ExportedRows(type, page.Cases[0]);
            for (var row = 0; row < page.Count; row++)
            {
                var node = rows.Node(row);
                after = node.Id.Value;
                yield return node;
            }

            hasNext = page.HasNext is [true];
        }
    }
}
