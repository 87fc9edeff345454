using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Catalogue.Engine.Tests.Access;

/// <summary>Makes something wrong with a request.</summary>
internal sealed partial class SpoiledRequests(Random random)
{
    /// <summary>The request with one fault: of syntax, of a name, of a bound, of a cursor or of a variable. The same where it has no place for the fault that was chosen.</summary>
    public Conversation Next(Conversation request) => random.Next(8) switch
    {
        0 => request with { Query = Size().Replace(request.Query, "${1}5000", 1) },
        1 => request with { Query = Depth().Replace(request.Query, "${1}5000", 1) },
        2 => request with { Query = request.Query.Replace(" id ", " identity ", StringComparison.Ordinal) },
        3 => request with { Query = request.Query[..^1] },
        4 => request with { Query = request.Query.Replace("totalCount", "totalCount(of: 1)", StringComparison.Ordinal) },
        5 when request.HasPages => request with { Variables = With(request, "after", "a cursor of nobody") },
        6 when Variables(request) is { Count: > 0 } variables => request with { Variables = With(request, variables.First().Key, new JsonObject { ["nothing"] = 1 }) },
        7 when Variables(request) is { Count: > 0 } => request with { Variables = "{}" },
        _ => request,
    };

    private static JsonObject Variables(Conversation request) => JsonNode.Parse(request.Variables)?.AsObject() ?? [];

    private static string With(Conversation request, string name, JsonNode value)
    {
        var variables = Variables(request);
        variables[name] = value;
        return variables.ToJsonString();
    }

    [GeneratedRegex("((?:first|last|maxNodes): )[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Size();

    [GeneratedRegex("(depth: )[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Depth();
}
