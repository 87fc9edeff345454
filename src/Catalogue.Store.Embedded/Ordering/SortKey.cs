namespace Catalogue.Store.Embedded.Ordering;

/// <summary>One key by which candidates are in order, ascending. Pin 0 is the key after which a page begins, pin 1 the one before which it ends.</summary>
internal abstract class SortKey
{
    public const int AfterPin = 0;
    public const int BeforePin = 1;

    public abstract int Compare(int left, int right);

    public abstract int CompareToPin(int candidate, int pin);
}
