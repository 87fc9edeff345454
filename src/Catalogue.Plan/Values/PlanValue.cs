using System.Collections.Immutable;

namespace Catalogue.Plan.Values;

/// <summary>
/// A value on its way into or out of a store. Dates are ISO 8601 text (<c>2024-05-31</c>), instants ISO 8601 text in UTC
/// with a <c>Z</c> and without needless fractions, so that text order is time order; ids, strings, URIs and enum names are text.
/// </summary>
public abstract record PlanValue
{
    private PlanValue()
    {
    }

    /// <summary>The absent value.</summary>
    public sealed record Null : PlanValue
    {
        public static readonly Null Instance = new();
    }

    public sealed record String(string Value) : PlanValue;

    public sealed record Integer(long Value) : PlanValue;

    public sealed record Float(double Value) : PlanValue;

    public sealed record Boolean(bool Value) : PlanValue
    {
        public static readonly Boolean True = new(true);
        public static readonly Boolean False = new(false);
    }

    public sealed record Text(LocalizedText Value) : PlanValue;

    /// <summary>A list of scalars, compared element by element.</summary>
    public sealed record List(ImmutableArray<PlanValue> Items) : PlanValue
    {
        public bool Equals(List? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var item in Items)
            {
                hash.Add(item);
            }

            return hash.ToHashCode();
        }
    }
}
