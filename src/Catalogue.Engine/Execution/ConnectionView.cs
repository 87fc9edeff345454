using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Execution;

/// <summary>A row set read as connections: one object per parent, and the lists that its fields give.</summary>
internal sealed class ConnectionView
{
    public ConnectionView(RowSet rows)
    {
        Rows = rows;
        Nodes = new ListView(row => RowObject.Of(rows, row));
        Edges = new ListView(row => FieldValue.Object(this, row));
    }

    public RowSet Rows { get; }

    public ValueList Nodes { get; }

    public ValueList Edges { get; }

    public FieldValue Slice(ValueList list, int parent) =>
        FieldValue.List(list, Rows.Offsets[parent], Rows.Offsets[parent + 1] - Rows.Offsets[parent]);

    public static ConnectionView Of(in FieldValue connection) => connection.Reference as ConnectionView
        ?? throw new InvalidOperationException("A connection was expected.");
}
