using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests;

/// <summary>Whole responses of an engine that a test has made.</summary>
internal static class Answering
{
    public static Task<string> AnswerAsync(this CatalogueEngine engine, string query, Principal principal, string? variables = null) =>
        engine.AnswerAsync(new GraphQLRequest(Encoding.UTF8.GetBytes(query), Variables: Encoding.UTF8.GetBytes(variables ?? string.Empty)), principal);

    public static async Task<string> AnswerAsync(this CatalogueEngine engine, GraphQLRequest request, Principal principal)
    {
        using var output = new ResponseBuffer();
        await engine.ExecuteAsync(request, principal, output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
