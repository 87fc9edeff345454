namespace Catalogue.Engine.Schema;

/// <summary>How many rows a page holds when the query does not say, and at most.</summary>
internal readonly record struct PageSizes(int Default, int Maximum)
{
    public static readonly PageSizes Usual = new(10, 50);

    /// <summary>Of changes, which are read to the last one.</summary>
    public static readonly PageSizes Changes = new(50, 500);
}
