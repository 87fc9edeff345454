namespace Catalogue.Policy.Auditing;

/// <summary>The names of what is audited. They are stored, hence stay as they are.</summary>
public static class AuditedActions
{
    /// <summary>An administrator asked how access of somebody to a node is derived.</summary>
    public const string AccessTraced = "ACCESS_TRACED";
}
