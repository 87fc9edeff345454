using Catalogue.Engine;
using Catalogue.Server.Configuration;

namespace Catalogue.Server.Http;

/// <summary>The two media types of a whole response (GraphQL over HTTP, section Media Types): they differ in the status of request errors.</summary>
internal sealed class ResponseMedia
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";

    private const int PartialSuccess = 294;

    private ResponseMedia(string name) => (Name, ContentType) = (name, $"{name}; charset=utf-8");

    public static ResponseMedia Modern { get; } = new(GraphQLResponse);

    /// <summary>For older clients, which take another status than 200 for a fault of the transport and do not read the errors.</summary>
    public static ResponseMedia Legacy { get; } = new(Json);

    public string Name { get; }

    public string ContentType { get; }

    /// <summary>In the edition of 2026 only a success may bear the older type: who else on the way could answer 4xx in it is not known.</summary>
    public ResponseMedia For(int status, StatusProfile profile) =>
        profile == StatusProfile.September2026 && status >= StatusCodes.Status400BadRequest ? Modern : this;

    public int StatusOf(ResponseKind kind, StatusProfile profile) => kind switch
    {
        ResponseKind.Data => StatusCodes.Status200OK,
        ResponseKind.PartialData => profile == StatusProfile.September2026 && this == Modern ? PartialSuccess : StatusCodes.Status200OK,
        ResponseKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ when profile == StatusProfile.September2026 => kind == ResponseKind.SyntaxError ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity,
        _ => this == Modern ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
