namespace Catalogue.Server;

/// <summary>Every message of the server's log, in one place.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Catalogue is ready on {Addresses} ({Environment}); GraphQL and the browser IDE are at /graphql.")]
    public static partial void Ready(this ILogger logger, string addresses, string environment);

    [LoggerMessage(2, LogLevel.Information, "Store {Path} opened at sequence {Sequence}.")]
    public static partial void StoreOpened(this ILogger logger, string path, long sequence);

    [LoggerMessage(3, LogLevel.Information, "The store was empty and the seed was loaded: {Nodes} nodes, {Edges} edges.")]
    public static partial void SeedLoaded(this ILogger logger, int nodes, int edges);

    [LoggerMessage(4, LogLevel.Warning, "The browser IDE is not there: {Folder} is missing. Install Node.js 20 and build the server again; the API works without it.")]
    public static partial void IdeMissing(this ILogger logger, string folder);

    [LoggerMessage(5, LogLevel.Information, "Development principal: a steward and auditor of {Organisations}. Send the header  Authorization: Bearer {Token}  (valid for a day; others: catalogue token --help).")]
    public static partial void DevelopmentToken(this ILogger logger, string organisations, string token);

    [LoggerMessage(6, LogLevel.Information, "Stopping: requests under way have {Seconds} seconds to end.")]
    public static partial void Draining(this ILogger logger, int seconds);

    [LoggerMessage(7, LogLevel.Information, "Stopped.")]
    public static partial void Stopped(this ILogger logger);

    [LoggerMessage(8, LogLevel.Error, "Request {RequestId} {Method} {Path} failed.")]
    public static partial void RequestFailed(this ILogger logger, Exception exception, string requestId, string method, string path);

    [LoggerMessage(9, LogLevel.Information, "Request {RequestId} took longer than {Seconds} seconds and was ended.")]
    public static partial void RequestTimedOut(this ILogger logger, string requestId, int seconds);

    [LoggerMessage(10, LogLevel.Information, "Request {RequestId}: the token was refused: {Reason}")]
    public static partial void TokenRefused(this ILogger logger, string requestId, string reason);

    [LoggerMessage(11, LogLevel.Error, "The store cannot answer.")]
    public static partial void StoreFailed(this ILogger logger, Exception exception);

    [LoggerMessage(12, LogLevel.Information, "{Count} persisted documents are served; other documents are {Others}.")]
    public static partial void DocumentsRead(this ILogger logger, int count, string others);

    [LoggerMessage(13, LogLevel.Information, "Audit: {Action} is entry {Entry}.")]
    public static partial void AuditWritten(this ILogger logger, string action, Governance.Audit.AuditMark entry);

    [LoggerMessage(14, LogLevel.Error, "Request {RequestId} was refused: the audit trail cannot be written.")]
    public static partial void AuditFailed(this ILogger logger, Exception exception, string? requestId);

    [LoggerMessage(20, LogLevel.Information, "Request {RequestId}: the reader left what was sent unread for {Seconds} seconds, and its connection was ended.")]
    public static partial void ReaderTooSlow(this ILogger logger, string requestId, int seconds);

    [LoggerMessage(40, LogLevel.Warning, "The metadata of {Authority} could not be fetched: {Reason}")]
    public static partial void KeysNotFetched(this ILogger logger, string authority, string reason);

    [LoggerMessage(50, LogLevel.Error, "Socket {RequestId}: an operation failed.")]
    public static partial void OperationFailed(this ILogger logger, Exception exception, string requestId);

    [LoggerMessage(51, LogLevel.Error, "Socket {RequestId} failed.")]
    public static partial void SocketFailed(this ILogger logger, Exception exception, string requestId);

    [LoggerMessage(52, LogLevel.Information, "Socket {RequestId} was closed with {Code}.")]
    public static partial void SocketClosed(this ILogger logger, string requestId, int code);
}
