using Catalogue.Plan.Expressions;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>Strings compared by their UTF-8 bytes, which is by code point.</summary>
internal static class ByteComparison
{
    public static bool Holds(ReadOnlySpan<byte> left, ComparisonOperator comparison, ReadOnlySpan<byte> right) => comparison switch
    {
        ComparisonOperator.Equal => left.SequenceEqual(right),
        ComparisonOperator.Greater => left.SequenceCompareTo(right) > 0,
        ComparisonOperator.GreaterOrEqual => left.SequenceCompareTo(right) >= 0,
        ComparisonOperator.Less => left.SequenceCompareTo(right) < 0,
        ComparisonOperator.LessOrEqual => left.SequenceCompareTo(right) <= 0,
        ComparisonOperator.Contains => left.IndexOf(right) >= 0,
        ComparisonOperator.StartsWith => left.StartsWith(right),
        ComparisonOperator.EndsWith => left.EndsWith(right),
        _ => false,
    };
}
