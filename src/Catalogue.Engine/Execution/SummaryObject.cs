using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Execution;

/// <summary>What many rows come to, as the executor carries it: the columns with one value for each such set of rows, and its index.</summary>
internal static class SummaryObject
{
    public static FieldValue Of(Column[] columns, int index) => FieldValue.Object(columns, index);

    public static Column[] Columns(in FieldValue summary) => summary.Reference as Column[]
        ?? throw new InvalidOperationException("A summary was expected.");
}
