namespace Catalogue.Governance;

/// <summary>The database cannot be opened, read or brought to this version; the message says why, for people.</summary>
public sealed class GovernanceUnavailableException(string message, Exception cause) : Exception(message, cause);
