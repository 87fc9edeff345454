namespace Catalogue.Exchange.TableSchema;

/// <summary>Counts the lines of which one warning speaks.</summary>
internal sealed class Occurrences
{
    public int Count { get; private set; }

    /// <summary>The first line; 0 where there is none.</summary>
    public int First { get; private set; }

    public void Add(int line)
    {
        Count++;
        if (Count == 1)
        {
            First = line;
        }
    }

    /// <summary><c>1 row</c>, <c>2 rows</c>.</summary>
    public override string ToString() => Count == 1 ? "1 row" : $"{Count} rows";
}
