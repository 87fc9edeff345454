using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;

namespace Catalogue.Plan.Printing;

/// <summary>Prints where rows come from and what is wanted of them.</summary>
internal sealed class SourcePrinter(PlanText text) : IRowSourceVisitor<Action, bool>
{
    private readonly ExpressionPrinter expressions = new(text);

    public void Print(RowsRequest request) => request.Source.Accept(this, () =>
    {
        if (request.Totals)
        {
            text.Line("totals");
        }

        Print(request.Summary);
        foreach (var wanted in request.Cases)
        {
            Print(wanted);
        }
    });

    public bool Visit(RowSource.Seek seek, Action context) => Block($"seek {ExpressionPrinter.Inline(seek.Ids)}", context, () =>
    {
        foreach (var guard in seek.Types)
        {
            text.Block($"in {guard.Type}", () => Where("visible", guard.Visible));
        }
    });

    public bool Visit(RowSource.Scan scan, Action context) => Block($"scan {scan.Type}", context, () =>
    {
        Where("where", scan.Condition);
        Order(scan.Order);
        Page(scan.Page);
    });

    public bool Visit(RowSource.Expand expand, Action context) => Block($"expand {expand.Relation.Name} to {expand.Relation.Target}", context, () =>
    {
        Where("where", expand.Condition);
        Order(expand.Order);
        Page(expand.Page);
    });

    public bool Visit(RowSource.Refer refer, Action context) => Block($"refer to {refer.Target.Type}", context, () =>
    {
        expressions.Print("id ", refer.Id, string.Empty);
        Where("visible", refer.Target.Visible);
    });

    public bool Visit(RowSource.Traverse traverse, Action context) => Block($"traverse {traverse.Relation} from {ExpressionPrinter.Inline(traverse.Start)}", context, () =>
    {
        text.Line($"depth {ExpressionPrinter.Inline(traverse.Depth)}");
        text.Line($"budget {ExpressionPrinter.Inline(traverse.Budget)}");
        Where("visible", traverse.Type.Visible);
        Where("stub", traverse.Stub);
        Where("edges where", traverse.EdgeCondition);
        if (!traverse.EdgeColumns.IsEmpty || !traverse.EdgeChildren.IsEmpty)
        {
            text.Block("edges", () => Print(traverse.EdgeColumns, traverse.EdgeChildren));
        }
    });

    public bool Visit(RowSource.Search search, Action context) => Block($"search {ExpressionPrinter.Inline(search.Text)} in {search.Language}", context, () =>
    {
        text.Line($"first {ExpressionPrinter.Inline(search.First)} offset {ExpressionPrinter.Inline(search.Offset)}");
        foreach (var target in search.Targets)
        {
            text.Block($"in {target.Type}", () => Print(target));
        }
    });

    private void Print(SearchTarget target)
    {
        Where("where", target.Condition);
        foreach (var property in target.Properties)
        {
            Where($"{property.Property} readable", property.Readable);
        }
    }

    private void Print(Summary? summary)
    {
        foreach (var aggregate in summary?.Aggregates ?? [])
        {
            expressions.Print("aggregate ", new Scalar.OfAggregate(aggregate), string.Empty);
        }

        foreach (var grouping in summary?.Groupings ?? [])
        {
            text.Block("group", () => Print(grouping));
        }
    }

    private void Print(Grouping grouping)
    {
        foreach (var key in grouping.Keys)
        {
            expressions.Print("by ", key, string.Empty);
        }

        Where("having", grouping.Having);
        Order(grouping.Order);
        Page(grouping.Page);
        if (grouping.Totals)
        {
            text.Line("totals");
        }

        foreach (var column in grouping.Columns)
        {
            expressions.Print("with ", column, string.Empty);
        }
    }

    private void Print(RowCase wanted) => text.Block($"as {wanted.Type}", () => Print(wanted.Columns, wanted.Children));

    private void Print(ImmutableArray<ColumnRequest> columns, ImmutableArray<RowsRequest> children)
    {
        foreach (var column in columns)
        {
            expressions.Print(string.Empty, column.Value, column.Language is { } language ? $" in {language}" : string.Empty);
        }

        foreach (var child in children)
        {
            Print(child);
        }
    }

    private bool Block(string line, Action cases, Action source)
    {
        text.Block(line, () =>
        {
            source();
            cases();
        });
        return true;
    }

    private void Where(string label, Predicate predicate)
    {
        if (ExpressionPrinter.Inline(predicate) is { } line)
        {
            text.Line($"{label} {line}");
        }
        else
        {
            text.Block(label, () => expressions.Print(predicate));
        }
    }

    private void Order(ImmutableArray<OrderTerm> terms)
    {
        foreach (var term in terms)
        {
            expressions.Print("order ", term.Key, term.Descending ? " descending" : string.Empty);
        }
    }

    private void Page(Page page)
    {
        var parts = new List<string>();
        Add(parts, "first", page.First is null ? [] : [page.First]);
        Add(parts, "after", page.After);
        Add(parts, "last", page.Last is null ? [] : [page.Last]);
        Add(parts, "before", page.Before);
        if (parts.Count > 0)
        {
            text.Line($"page {string.Join(' ', parts)}");
        }
    }

    private static void Add(List<string> parts, string name, ImmutableArray<Parameter> parameters)
    {
        if (!parameters.IsEmpty)
        {
            parts.Add($"{name} {string.Join(", ", parameters.Select(ExpressionPrinter.Inline))}");
        }
    }
}
