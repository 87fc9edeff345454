using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>
/// HotChocolate's <c>GraphQL-Cost</c>: <c>report</c> tells the cost beside the response, <c>validate</c> the cost alone,
/// without executing. Any other value is as none.
/// </summary>
internal static class CostHeader
{
    public const string Name = "GraphQL-Cost";

    public static GraphQLRequest Apply(HttpRequest http, GraphQLRequest request) => http.Headers.TryGetValue(Name, out var value)
        ? request with { Cost = Read(value.ToString()) }
        : request;

    private static CostReporting Read(string value) => value.Trim().ToUpperInvariant() switch
    {
        "REPORT" => CostReporting.Report,
        "VALIDATE" => CostReporting.Validate,
        _ => CostReporting.None,
    };
}
