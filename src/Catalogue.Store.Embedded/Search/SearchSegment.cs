using Catalogue.Plan.Model;
using Catalogue.Plan.Search;
using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Search;

/// <summary>The index of some rows of a table as they were at one time; immutable.</summary>
internal sealed class SearchSegment
{
    private readonly PropertyIndex?[] properties;

    private SearchSegment(PropertyIndex?[] properties, int count)
    {
        this.properties = properties;
        Count = count;
    }

    /// <summary>The number of rows that were indexed.</summary>
    public int Count { get; }

    /// <summary>The index of a property; null where it takes no part in search.</summary>
    public PropertyIndex? this[Property property] => properties[property.Ordinal];

    /// <summary>Indexes the given rows of a table, as far as they are alive.</summary>
    public static SearchSegment Build(NodeTable table, RowBits rows, CancellationToken cancellationToken)
    {
        var reader = new TermReader();
        var properties = new PropertyIndex?[table.Type.Properties.Length];
        var alive = RowBits.And(rows, table.Alive);
        foreach (var property in table.Type.Properties)
        {
            if (property.Search != SearchWeight.None)
            {
                properties[property.Ordinal] = Build(table, property, alive, reader, cancellationToken);
            }
        }

        return new SearchSegment(properties, Bits.Count(alive.Words));
    }

    private static PropertyIndex Build(NodeTable table, Property property, RowBits alive, TermReader reader, CancellationToken cancellationToken)
    {
        var builder = new PropertyIndexBuilder(property, reader);
        var column = table[property];
        for (var row = 0; row < table.RowCount; row++)
        {
            if ((row & ChunkLayout.Mask) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (alive[row])
            {
                builder.Add(row, column.Value(row));
            }
        }

        return builder.Build(table.RowCount);
    }
}
