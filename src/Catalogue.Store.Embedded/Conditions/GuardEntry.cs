using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>What a snapshot knows of a guard under given values.</summary>
internal sealed class GuardEntry(GuardKey key)
{
    private int questions;
    private volatile RowBits? bits;

    public GuardKey Key => key;

    /// <summary>The resolved guard, once it is.</summary>
    public RowBits? Bits
    {
        get => bits;
        set => bits = value;
    }

    // A row asked alone costs some sixteen times its share of a whole resolution. Lost counts among threads do not matter.
    public bool IsWorthResolving(int rows) => ++questions > Math.Max(64, rows / 16);
}
