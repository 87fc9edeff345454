namespace Catalogue.Engine.Planning;

/// <summary>The values of <c>extensions.code</c> that the engine gives. Those with an HC number are HotChocolate's.</summary>
public static class ErrorCodes
{
    /// <summary>The coordinate needs an authenticated principal.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The principal is known and may not.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>A page larger than allowed, or of a negative size.</summary>
    public const string PageSize = "HC0051";

    /// <summary>The operation would read more than allowed.</summary>
    public const string Cost = "HC0047";

    public const string InvalidCursor = "INVALID_CURSOR";

    /// <summary>More nodes asked for at once than allowed.</summary>
    public const string TooManyItems = "HC0076";

    public const string OutOfRange = "OUT_OF_RANGE";

    /// <summary>Groups are to be in the order of something by which they are not grouped.</summary>
    public const string NotGrouped = "NOT_GROUPED";

    /// <summary>A subscriber fell behind, and changes were not told to it.</summary>
    public const string ChangesMissed = "CHANGES_MISSED";

    /// <summary>A subscription came over a transport, or in a way, that gives one response only.</summary>
    public const string SubscriptionNotHere = "SUBSCRIPTION_NOT_HERE";

    /// <summary>Too many operations at a time; the same request may be answered later.</summary>
    public const string Overloaded = "OVERLOADED";

    /// <summary>What is answered only after it was written down could not be written down.</summary>
    public const string AuditUnavailable = "AUDIT_UNAVAILABLE";

    public const string StoreUnavailable = "STORE_UNAVAILABLE";
}
