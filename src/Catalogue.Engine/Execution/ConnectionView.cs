using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Execution;

/// <summary>A row set read as connections: one object per parent, and the lists that its fields give.</summary>
internal sealed class ConnectionView(RowSet rows)
{
    public RowSet Rows => rows;

    public ValueList Nodes => field ??= new RowList(rows);

    public ValueList Edges => field ??= new ListView(row => FieldValue.Object(this, row));

    public FieldValue Slice(ValueList list, int parent) =>
        FieldValue.List(list, rows.Offsets[parent], rows.Offsets[parent + 1] - rows.Offsets[parent]);

    public FieldValue Aggregates(int parent) => SummaryObject.Of(rows.Summary?.Aggregates ?? [], parent);

    public static ConnectionView Of(in FieldValue connection) => connection.Reference as ConnectionView
        ?? throw new InvalidOperationException("A connection was expected.");
}
