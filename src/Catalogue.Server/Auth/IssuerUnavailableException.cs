namespace Catalogue.Server.Auth;

/// <summary>A provider's keys cannot be fetched, and none are known that may still be used.</summary>
internal sealed class IssuerUnavailableException(string authority, Exception? cause) : Exception($"The keys of {authority} cannot be fetched: {cause?.Message}", cause);
