namespace Catalogue.Plan.Expressions;

/// <summary>How a value is blurred. Null stays null under every mask.</summary>
public abstract record Mask
{
    private Mask()
    {
    }

    /// <summary>A date, instant or its text becomes its year (for a date: the first of January).</summary>
    public sealed record Year : Mask;

    /// <summary>A number becomes the lower bound of its band: the largest multiple of <paramref name="Width"/> not above it.</summary>
    public sealed record Band(long Width) : Mask;

    /// <summary>Every value becomes this one.</summary>
    public sealed record Constant(Values.PlanValue Value) : Mask;

    /// <summary>A number below <paramref name="Minimum"/> becomes null; zero stays zero.</summary>
    public sealed record CountBelow(long Minimum) : Mask;
}
