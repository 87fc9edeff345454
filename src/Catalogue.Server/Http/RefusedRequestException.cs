using Catalogue.GraphQL;

namespace Catalogue.Server.Http;

/// <summary>The request cannot be given to the engine: the status that says so, and the error for its sender.</summary>
internal sealed class RefusedRequestException(int status, GraphQLError error, string? allow = null) : Exception(error.Message)
{
    public int Status { get; } = status;

    public GraphQLError Error { get; } = error;

    /// <summary>The methods that would be accepted, where the method is the reason.</summary>
    public string? Allow { get; } = allow;

    public static RefusedRequestException BadRequest(string message, string code = ServerErrorCodes.RequestInvalid) =>
        new(StatusCodes.Status400BadRequest, new GraphQLError(message) { Code = code });

    public static RefusedRequestException Unauthenticated() =>
        new(StatusCodes.Status401Unauthorized, new GraphQLError("The token was not accepted. Send a valid one, or none.") { Code = ServerErrorCodes.NotAuthenticated });

    public static RefusedRequestException MethodNotAllowed(string message, string allow) =>
        new(StatusCodes.Status405MethodNotAllowed, new GraphQLError(message) { Code = ServerErrorCodes.RequestInvalid }, allow);

    public static RefusedRequestException NotAcceptable() =>
        new(StatusCodes.Status406NotAcceptable, new GraphQLError($"None of the accepted media types can be served. This server has {ResponseMedia.GraphQLResponse} and {ResponseMedia.Json}.") { Code = ServerErrorCodes.NoAcceptedMediaType });

    public static RefusedRequestException TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, new GraphQLError($"The request has more than {limit} bytes, the most that this server takes.") { Code = ServerErrorCodes.RequestTooLarge });

    public static RefusedRequestException UnsupportedMediaType() =>
        new(StatusCodes.Status415UnsupportedMediaType, new GraphQLError("The body must be of the media type application/json, in UTF-8.") { Code = ServerErrorCodes.RequestInvalid });

    public static RefusedRequestException TimedOut(int seconds) =>
        new(StatusCodes.Status503ServiceUnavailable, new GraphQLError($"The request took longer than {seconds} seconds and was ended. Ask for less at once.") { Code = ServerErrorCodes.TimedOut });

    public static RefusedRequestException Unexpected(string requestId) =>
        new(StatusCodes.Status500InternalServerError, new GraphQLError($"The server failed to answer; its log says why under the request id {requestId}.") { Code = ServerErrorCodes.Unexpected });
}
