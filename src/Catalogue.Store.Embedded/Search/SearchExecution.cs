using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Execution;

namespace Catalogue.Store.Embedded.Search;

/// <summary>Answers a search within one execution. The index is not built yet, so nothing is found.</summary>
internal sealed class SearchExecution(PlanExecution execution, RowSource.Search search)
{
    public SearchSet Run(RowsRequest request)
    {
        var rows = execution.Mixed(request, [0, 0], []);
        return new SearchSet
        {
            Offsets = rows.Offsets,
            Cases = rows.Cases,
            CaseByRow = rows.CaseByRow,
            IndexByRow = rows.IndexByRow,
            Totals = [0],
            HasNext = [false],
            HasPrevious = [execution.Parameters[search.Offset] is PlanValue.Integer { Value: > 0 }],
            Snippets = [],
            Facets = new int[request.Cases.Length],
        };
    }
}
