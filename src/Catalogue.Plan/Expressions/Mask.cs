namespace Catalogue.Plan.Expressions;

/// <summary>
/// How a value is blurred. Null stays null under every mask; a value that a mask has no meaning for (a list, a flag, a
/// text under <see cref="Year"/>) becomes null, except under <see cref="Constant"/>.
/// </summary>
public abstract record Mask
{
    private Mask()
    {
    }

    /// <summary>
    /// A date becomes the first of January of its year (<c>2019-01-01</c>), an instant the first instant of it
    /// (<c>2019-01-01T00:00:00Z</c>), any other string null.
    /// </summary>
    public sealed record Year : Mask;

    /// <summary>A number becomes the lower bound of its band: the largest multiple of <paramref name="Width"/> not above it.</summary>
    public sealed record Band(long Width) : Mask;

    /// <summary>Every value becomes this one.</summary>
    public sealed record Constant(Values.PlanValue Value) : Mask;

    /// <summary>A number below <paramref name="Minimum"/> becomes null; zero stays zero.</summary>
    public sealed record CountBelow(long Minimum) : Mask;
}
