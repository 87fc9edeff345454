namespace Catalogue.Server.Auth;

/// <summary>Who a token speaks for, or why it speaks for nobody.</summary>
internal readonly record struct TokenVerdict(Identity? Identity, TokenRefusal? Refusal, string Reason)
{
    public static TokenVerdict Accepted(Identity identity) => new(identity, null, "");

    /// <param name="refusal">For the sender.</param>
    /// <param name="reason">For the log; null: what the challenge says.</param>
    public static TokenVerdict Refused(TokenRefusal refusal, string? reason = null) => new(null, refusal, reason ?? refusal.Challenge ?? "");
}
