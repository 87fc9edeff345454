using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A guard with the values of the parameters that it speaks of.</summary>
internal readonly struct GuardKey(GuardShape shape, PlanValue[] values) : IEquatable<GuardKey>
{
    private readonly GuardShape shape = shape;
    private readonly PlanValue[] values = values;

    public bool Equals(GuardKey other) => shape == other.shape && values.AsSpan().SequenceEqual(other.values);

    public override bool Equals(object? obj) => obj is GuardKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(shape);
        foreach (var value in values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
