using System.Numerics;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>
/// Adds floats without any error, so that the sum does not depend on their order: each goes, as a whole number of 2^-1074,
/// into one of 64 wide counters by its exponent. There is room for 2^43 of them.
/// </summary>
internal sealed class ExactSum
{
    private const int Significand = 52;
    private const int LeastExponent = -1074;
    private const int CounterShift = 5;
    private const int CounterBits = 1 << CounterShift;

    private readonly Int128[] counters = new Int128[2048 / CounterBits];

    public void Clear() => counters.AsSpan().Clear();

    public void Add(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)(bits >> Significand) & 0x7FF;
        var magnitude = (bits & ((1L << Significand) - 1)) | (exponent == 0 ? 0 : 1L << Significand);
        var shift = Math.Max(0, exponent - 1);
        var part = (Int128)magnitude << (shift & (CounterBits - 1));
        counters[shift >> CounterShift] += bits < 0 ? -part : part;
    }

    /// <summary>Adds a whole number, which one float alone may not hold.</summary>
    public void Add(long number)
    {
        Add((double)(number >> CounterBits) * (1L << CounterBits));
        Add((double)(number & uint.MaxValue));
    }

    /// <summary>The sum, rounded once to the nearest float, ties to even; infinite where it is too large for one.</summary>
    public double Round()
    {
        var total = BigInteger.Zero;
        for (var at = 0; at < counters.Length; at++)
        {
            total += (BigInteger)counters[at] << (at * CounterBits);
        }

        var magnitude = BigInteger.Abs(total);
        var excess = Math.Max(0, (int)magnitude.GetBitLength() - (Significand + 1));
        var rounded = Math.ScaleB((double)Shortened(magnitude, excess), LeastExponent + excess);
        return total.Sign < 0 ? -rounded : rounded;
    }

    private static BigInteger Shortened(BigInteger magnitude, int excess)
    {
        var kept = magnitude >> excess;
        var twiceRest = (magnitude - (kept << excess)) << 1;
        var order = twiceRest.CompareTo(BigInteger.One << excess);
        return order > 0 || (order == 0 && !kept.IsEven) ? kept + 1 : kept;
    }
}
