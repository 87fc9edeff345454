namespace Catalogue.Server.Http;

/// <summary>The values of <c>extensions.code</c> for requests that never reach the engine. Those with an HC number are HotChocolate's.</summary>
internal static class ServerErrorCodes
{
    public const string RequestInvalid = "HC0009";
    public const string RequestTooLarge = "HC0010";
    public const string JsonSyntax = "HC0011";
    public const string QueryMissing = "HC0013";
    public const string DocumentUnknown = "HC0020";
    public const string OnlyPersisted = "HC0067";
    public const string NoAcceptedMediaType = "HC0063";
    public const string PreflightRequired = "HC0077";
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";
    public const string IssuerUnavailable = "AUTH_ISSUER_UNAVAILABLE";
    public const string TimedOut = "HC0045";
    public const string Unexpected = "HC0008";
    public const string Stopping = "STOPPING";
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";
    public const string TooManySubscriptions = "TOO_MANY_SUBSCRIPTIONS";

    // Apollo's: its clients decide by them whether to send the document, and whether to go on sending hashes.
    public const string AutomaticNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string AutomaticNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";
}
