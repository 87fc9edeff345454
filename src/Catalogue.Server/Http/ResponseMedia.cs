using Catalogue.Engine;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Server.Http;

/// <summary>The two forms of a response (GraphQL over HTTP, section 6): they differ in the status of request errors.</summary>
internal sealed class ResponseMedia
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";

    private static readonly ResponseMedia Modern = new(GraphQLResponse, StatusCodes.Status400BadRequest);

    // Older clients take any other status than 200 for a fault of the transport and do not read the errors.
    private static readonly ResponseMedia Legacy = new(Json, StatusCodes.Status200OK);

    private readonly int requestErrorStatus;

    private ResponseMedia(string name, int requestErrorStatus) =>
        (ContentType, this.requestErrorStatus) = ($"{name}; charset=utf-8", requestErrorStatus);

    /// <summary>For clients that say nothing, and for refusals before they could be heard.</summary>
    public static ResponseMedia Default => Modern;

    public string ContentType { get; }

    /// <summary>The one that the Accept header likes best; <see cref="Default"/> where it does not choose.</summary>
    /// <exception cref="RefusedRequestException">406.</exception>
    public static ResponseMedia Negotiate(StringValues accept)
    {
        if (accept.Count == 0 || accept == "*/*" || accept == GraphQLResponse)
        {
            return Modern;
        }

        if (accept == Json)
        {
            return Legacy;
        }

        if (!MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var accepted))
        {
            throw RefusedRequestException.NotAcceptable();
        }

        return Choose(accepted) ?? throw RefusedRequestException.NotAcceptable();
    }

    public int StatusOf(ResponseKind kind) => kind switch
    {
        ResponseKind.Data or ResponseKind.PartialData => StatusCodes.Status200OK,
        ResponseKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => requestErrorStatus,
    };

    private static ResponseMedia? Choose(IList<MediaTypeHeaderValue> accepted)
    {
        var modern = QualityOf(accepted, GraphQLResponse);
        var legacy = QualityOf(accepted, Json);
        return modern == 0 && legacy == 0 ? null : legacy > modern ? Legacy : Modern;
    }

    /// <summary>The quality that the most specific matching range gives (RFC 9110, section 12.5.1).</summary>
    private static double QualityOf(IList<MediaTypeHeaderValue> accepted, string name)
    {
        var (quality, specificity) = (0.0, -1);
        foreach (var range in accepted)
        {
            var rank = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            var matches = rank == 0
                || (rank == 1 ? range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) : range.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (matches && rank > specificity && IsUtf8(range.Charset))
            {
                (quality, specificity) = (range.Quality ?? 1, rank);
            }
        }

        return quality;
    }

    private static bool IsUtf8(StringSegment charset) =>
        charset.Length == 0 || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase);
}
