using System.Collections.Immutable;

namespace Catalogue.Server.Configuration;

/// <summary>The section <c>AzureAd</c>: one tenant of Microsoft Entra ID.</summary>
/// <param name="Instance">The cloud's address, such as <c>https://login.microsoftonline.com</c>, without a slash at its end.</param>
/// <param name="TenantId">A GUID in lower case.</param>
/// <param name="ClientId">The application of this API.</param>
/// <param name="Audiences">One of which a token's <c>aud</c> must be.</param>
/// <param name="Claims">What its claims mean.</param>
internal sealed record EntraSettings(string Instance, string TenantId, string ClientId, ImmutableArray<string> Audiences, ClaimSettings Claims);
