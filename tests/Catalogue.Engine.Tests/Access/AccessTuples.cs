using System.Globalization;

namespace Catalogue.Engine.Tests.Access;

/// <summary>How many random tuples of graph, policy, principal and requests the tests of access rules compare at least; CATALOGUE_ACCESS_TUPLES makes the run longer or shorter.</summary>
internal static class AccessTuples
{
    public static int Wanted => int.Parse(Environment.GetEnvironmentVariable("CATALOGUE_ACCESS_TUPLES") ?? "5000", CultureInfo.InvariantCulture);
}
