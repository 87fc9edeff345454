namespace Catalogue.Policy.Auditing;

/// <summary>The audit trail could not be written.</summary>
public sealed class AuditUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
