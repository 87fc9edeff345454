namespace Catalogue.Plan.Nodes;

/// <summary>One method per source of rows: a store that forgets one does not compile.</summary>
public interface IRowSourceVisitor<in TContext, out TResult>
{
    TResult Visit(RowSource.Seek seek, TContext context);

    TResult Visit(RowSource.Scan scan, TContext context);

    TResult Visit(RowSource.Expand expand, TContext context);

    TResult Visit(RowSource.Refer refer, TContext context);

    TResult Visit(RowSource.Traverse traverse, TContext context);

    TResult Visit(RowSource.Search search, TContext context);
}
