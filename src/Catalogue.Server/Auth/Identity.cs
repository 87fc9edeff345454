using Catalogue.Policy;

namespace Catalogue.Server.Auth;

/// <summary>Who somebody has proven to be, and until when that holds.</summary>
/// <param name="Principal">Whom the policy knows.</param>
/// <param name="Expires">When the token is no longer accepted; null for the anonymous principal.</param>
internal sealed record Identity(Principal Principal, DateTimeOffset? Expires)
{
    public static Identity Anonymous { get; } = new(Principal.Anonymous, null);
}
