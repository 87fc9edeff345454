using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Execution;

/// <summary>The rows of a set as a list of objects.</summary>
internal sealed class RowList(RowSet rows) : ValueList
{
    public override FieldValue this[int index] => RowObject.Of(rows, index);
}
