using System.Collections.Immutable;
using Catalogue.Plan.Changes;

namespace Catalogue.Exchange.TableSchema;

/// <summary>A foreign key: column n refers to column n of the table that <paramref name="Resource"/> names, empty for its own table.</summary>
internal sealed record ForeignKey(ImmutableArray<PlacedName> Columns, PlacedName Resource, ImmutableArray<PlacedName> ReferencedColumns, SourcePosition Place)
{
    /// <summary>Tells several references to one table apart, whatever their order: the columns, and those that they refer to where the names differ.</summary>
    public string Key
    {
        get
        {
            var columns = string.Join(',', Columns.Select(column => column.Name));
            var referenced = string.Join(',', ReferencedColumns.Select(column => column.Name));
            return string.Equals(columns, referenced, StringComparison.Ordinal) ? columns : $"{columns}->{referenced}";
        }
    }
}
