using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>The request's <c>onError</c>.</summary>
internal static class RequestedErrorBehavior
{
    /// <exception cref="RefusedRequestException">400: it is none that is known.</exception>
    public static ErrorBehavior Of(string? name) => name switch
    {
        null or "PROPAGATE" => ErrorBehavior.Propagate,
        "NULL" => ErrorBehavior.Null,
        "HALT" => ErrorBehavior.Halt,
        _ => throw RefusedRequestException.BadRequest("\"onError\" must be \"PROPAGATE\", \"NULL\" or \"HALT\"."),
    };
}
