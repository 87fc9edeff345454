namespace Catalogue.Policy;

/// <summary>The roles that a policy may speak of; any other role of a principal means nothing.</summary>
public static class Roles
{
    public const string Steward = "steward";
    public const string Auditor = "auditor";
    public const string Admin = "admin";

    public static bool IsKnown(string role) => role is Steward or Auditor or Admin;
}
