using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

/// <summary>How many rows a set may have at most: so many for each row of its parent. Known from the arguments alone, before anything is read.</summary>
/// <param name="Parent">The index of the parent's estimate; -1 for a root.</param>
/// <param name="Sizes">Each bounds the number; none means one row.</param>
internal sealed record RowEstimate(int Parent, ImmutableArray<Parameter> Sizes)
{
    /// <summary>The sum over all sets; parents come before their children.</summary>
    public static double Total(ImmutableArray<RowEstimate> estimates, ParameterValues parameters)
    {
        var rows = new double[estimates.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var estimate = estimates[i];
            rows[i] = (estimate.Parent < 0 ? 1 : rows[estimate.Parent]) * estimate.SizeOf(parameters);
        }

        return rows.Sum();
    }

    private double SizeOf(ParameterValues parameters)
    {
        var size = double.PositiveInfinity;
        foreach (var parameter in Sizes)
        {
            size = Math.Min(size, parameters[parameter] switch
            {
                PlanValue.Integer number => number.Value,
                PlanValue.List list => list.Items.Length,
                _ => double.PositiveInfinity,
            });
        }

        return double.IsInfinity(size) ? 1 : size;
    }
}
