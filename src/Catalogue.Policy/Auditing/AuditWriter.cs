namespace Catalogue.Policy.Auditing;

/// <summary>Writes to the audit trail. When it returns, the entry is durable; what it records may only then be done.</summary>
/// <exception cref="AuditUnavailableException">Nothing was written, or it is not known: what was to be recorded must not be done.</exception>
public delegate ValueTask AuditWriter(AuditRecord record, CancellationToken cancellationToken);
