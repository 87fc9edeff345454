namespace Catalogue.Server.Auth;

/// <summary>What a token was found to be.</summary>
/// <param name="Identity">Whom it speaks for, and until when.</param>
/// <param name="Issuer">Whose it is.</param>
/// <param name="Keys">The keys as they were when it was checked; null where they never change.</param>
internal sealed record ValidatedToken(Identity Identity, TrustedIssuer Issuer, object? Keys)
{
    public bool HoldsAt(DateTimeOffset now) => now < Identity.Expires && ReferenceEquals(Keys, Issuer.Keys?.Standing());
}
