namespace Catalogue.Store.Embedded.Columns;

/// <summary>
/// Rows are kept in chunks of 1,024: small enough that a write copies little, large enough that a scan runs in tight
/// loops, and a whole number of 64-bit words so that bits of rows line up with chunks.
/// </summary>
internal static class ChunkLayout
{
    public const int Shift = 10;
    public const int Rows = 1 << Shift;
    public const int Mask = Rows - 1;
    public const int Words = Rows / 64;

    public static int Count(int rows) => (rows + Mask) >> Shift;
}
