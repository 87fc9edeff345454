namespace Catalogue.Governance;

/// <summary>Where access requests, grants and the audit trail are kept.</summary>
public enum GovernanceProvider
{
    /// <summary>A file on this machine.</summary>
    Sqlite,

    /// <summary>A database that several servers share.</summary>
    PostgreSql,
}
