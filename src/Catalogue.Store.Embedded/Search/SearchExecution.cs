using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Search;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Execution;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Search;

/// <summary>Answers a search within one execution.</summary>
internal sealed class SearchExecution(PlanExecution execution, RowSource.Search search)
{
    public SearchSet Run(RowsRequest request)
    {
        var query = SearchQuery.Of(execution.Parameters[search.Text] is PlanValue.String text ? text.Value : string.Empty);
        var searches = new List<TableSearch>(search.Targets.Length);
        try
        {
            foreach (var target in search.Targets)
            {
                Run(query, target, searches);
            }

            return Result(request, query, searches);
        }
        finally
        {
            searches.ForEach(one => one.Dispose());
        }
    }

    private void Run(SearchQuery query, SearchTarget target, List<TableSearch> searches)
    {
        var domain = new Domain(execution.Snapshot[target.Type]);
        var condition = execution.Binder.Bind(target.Condition, domain);
        if (query.IsEmpty || condition is ConstantCondition { Value: false })
        {
            return;
        }

        var one = new TableSearch(domain.Nodes, Readable(target, domain), execution.Cancellation);
        searches.Add(one);
        one.Run(query, condition, execution.Cancellation);
    }

    private ReadableProperty[] Readable(SearchTarget target, Domain domain)
    {
        var properties = new List<ReadableProperty>(target.Properties.Length);
        foreach (var searched in target.Properties)
        {
            var readable = execution.Binder.Bind(searched.Readable, domain);
            if (readable is not ConstantCondition constant)
            {
                properties.Add(new ReadableProperty(searched.Property, readable.Resolve(execution.Cancellation)));
            }
            else if (constant.Value)
            {
                properties.Add(new ReadableProperty(searched.Property, null));
            }
        }

        return properties.ToArray();
    }

    private SearchSet Result(RowsRequest request, SearchQuery query, List<TableSearch> searches)
    {
        var total = searches.Sum(one => one.Total);
        var (offset, first) = (Number(search.Offset), Number(search.First));
        var page = HitPage.Of(searches, offset, first);
        var rows = execution.Mixed(request, [0, page.Count], page.ConvertAll(hit => new NodePlace(hit.Search.Table.Type.Ordinal, hit.Row)));
        return new SearchSet
        {
            Offsets = rows.Offsets,
            Cases = rows.Cases,
            CaseByRow = rows.CaseByRow,
            IndexByRow = rows.IndexByRow,
            Totals = request.Totals ? [total] : null,
            HasNext = [(long)offset + page.Count < total],
            HasPrevious = [offset > 0 && total > 0],
            Snippets = Snippets(query, page),
            Facets = request.Cases.Select(wanted => searches.Where(one => one.Table.Type == wanted.Type).Sum(one => one.Total)).ToArray(),
        };
    }

    private JsonSlice[] Snippets(SearchQuery query, List<Hit> page)
    {
        var best = new BestSnippet(query, search.Language);
        var snippets = new JsonSlice[page.Count];
        for (var at = 0; at < snippets.Length; at++)
        {
            best.Reset();
            foreach (var property in page[at].Search.Properties)
            {
                if (property.On(page[at].Row))
                {
                    best.Offer(property.Property, page[at].Search.Table[property.Property].Value(page[at].Row));
                }
            }

            snippets[at] = JsonForm.Of(new PlanValue.String(best.Text), search.Language);
        }

        return snippets;
    }

    // A bound that is beyond all hits is as good as any other.
    private int Number(Parameter parameter) => execution.Parameters[parameter] is PlanValue.Integer number
        ? (int)Math.Clamp(number.Value, 0, int.MaxValue)
        : throw new ArgumentException($"The parameter ${parameter.Slot} must be a whole number.", nameof(parameter));
}
