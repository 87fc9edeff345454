namespace Catalogue.Engine.Quality;

/// <summary>How finely a share may be told: so coarsely that one step stands for no fewer than the least count.</summary>
internal static class PercentageStep
{
    // In hundredths of a percent. What is finer than a hundredth is never told.
    private static readonly int[] Steps = [1, 10, 100, 500, 1000, 2500, 5000, 10_000];

    /// <summary>The share rounded to the finest step that is allowed for a whole of that size, halves away from zero.</summary>
    public static double Round(double percent, long whole, int minCell)
    {
        var step = Steps.FirstOrDefault(step => whole * (double)step >= minCell * 10_000d, Steps[^1]);
        return Math.Round(percent * 100 / step, MidpointRounding.AwayFromZero) * step / 100;
    }
}
