using Catalogue.GraphQL;
using Catalogue.Server.Configuration;

namespace Catalogue.Server.Http;

/// <summary>The request cannot be given to the engine: the status that says so, and the error for its sender.</summary>
internal sealed class RefusedRequestException(int status, GraphQLError error, string? allow = null) : Exception(error.Message)
{
    /// <summary>As the edition of 2026 has it; <see cref="StatusFor"/> says what is sent.</summary>
    public int Status { get; } = status;

    public GraphQLError Error { get; } = error;

    /// <summary>The methods that would be accepted, where the method is the reason.</summary>
    public string? Allow { get; } = allow;

    /// <summary>Whether it is an answer like the engine's own request errors, in status as in form: the transport is not at fault.</summary>
    public bool IsRequestError { get; private init; }

    public static RefusedRequestException OfDocument(string message, string code) =>
        new(StatusCodes.Status400BadRequest, new GraphQLError(message) { Code = code }) { IsRequestError = true };

    public static RefusedRequestException BadRequest(string message, string code = ServerErrorCodes.RequestInvalid) =>
        new(StatusCodes.Status400BadRequest, new GraphQLError(message) { Code = code });

    /// <summary>Whether a whole batch is refused, and not one of its entries.</summary>
    public bool IsOfBatch { get; private init; }

    public int StatusFor(StatusProfile profile) =>
        profile == StatusProfile.Established && Status == StatusCodes.Status422UnprocessableEntity ? StatusCodes.Status400BadRequest : Status;

    /// <summary>It is JSON, and no request.</summary>
    public static RefusedRequestException NotWellFormed(string message, string code = ServerErrorCodes.RequestInvalid) =>
        new(StatusCodes.Status422UnprocessableEntity, new GraphQLError(message) { Code = code });

    public static RefusedRequestException BatchTooLarge(int most) =>
        new(StatusCodes.Status422UnprocessableEntity, new GraphQLError($"The batch has more than {most} operations, the most that this server takes at once. Send it in parts.") { Code = ServerErrorCodes.RequestInvalid })
        {
            IsOfBatch = true,
        };

    public static RefusedRequestException Unauthenticated() =>
        new(StatusCodes.Status401Unauthorized, new GraphQLError("The token was not accepted. Send a valid one, or none.") { Code = ServerErrorCodes.NotAuthenticated });

    public static RefusedRequestException InsufficientScope() =>
        new(StatusCodes.Status403Forbidden, new GraphQLError("The token does not have the scope that this server asks for.") { Code = ServerErrorCodes.NotAuthorized });

    public static RefusedRequestException IssuerUnavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, new GraphQLError("The token cannot be checked now, because its provider does not answer. Try again later.") { Code = ServerErrorCodes.IssuerUnavailable });

    public static RefusedRequestException TokenEnded() =>
        new(StatusCodes.Status401Unauthorized, new GraphQLError("The token is no longer valid, and the subscription ends with it. Subscribe again with a new one.") { Code = ServerErrorCodes.NotAuthenticated });

    public static RefusedRequestException MethodNotAllowed(string message, string allow) =>
        new(StatusCodes.Status405MethodNotAllowed, new GraphQLError(message) { Code = ServerErrorCodes.RequestInvalid }, allow);

    public static RefusedRequestException NotAcceptable() =>
        new(StatusCodes.Status406NotAcceptable, new GraphQLError($"None of the accepted media types can be served. This server has {ResponseMedia.GraphQLResponse} and {ResponseMedia.Json}, multipart/mixed with incrementalSpec=v0.2 or v0.1, text/event-stream, and application/jsonl for batches.") { Code = ServerErrorCodes.NoAcceptedMediaType });

    public static RefusedRequestException SubscriptionNotAcceptable() =>
        new(StatusCodes.Status406NotAcceptable, new GraphQLError("A subscription has many responses: accept text/event-stream, or use a WebSocket.") { Code = ServerErrorCodes.NoAcceptedMediaType });

    public static RefusedRequestException TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, new GraphQLError($"The request has more than {limit} bytes, the most that this server takes.") { Code = ServerErrorCodes.RequestTooLarge });

    public static RefusedRequestException UnsupportedMediaType() =>
        new(StatusCodes.Status415UnsupportedMediaType, new GraphQLError("The body must be of the media type application/json, in UTF-8.") { Code = ServerErrorCodes.RequestInvalid });

    public static RefusedRequestException TimedOut(int seconds) =>
        new(StatusCodes.Status503ServiceUnavailable, new GraphQLError($"The request took longer than {seconds} seconds and was ended. Ask for less at once.") { Code = ServerErrorCodes.TimedOut });

    public static RefusedRequestException Unexpected(string requestId) =>
        new(StatusCodes.Status500InternalServerError, new GraphQLError($"The server failed to answer; its log says why under the request id {requestId}.") { Code = ServerErrorCodes.Unexpected });
}
