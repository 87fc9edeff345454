using Catalogue.Governance;
using Catalogue.Governance.Audit;
using Catalogue.Policy.Auditing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Server.Startup;

/// <summary>The audit trail of a running server: what is written to it is told in the log too, by number and digest, so that the log can bear witness.</summary>
internal sealed class KeptAudit : IDisposable
{
    private readonly AuditTrail trail;

    private KeptAudit(AuditTrail trail) => this.trail = trail;

    /// <summary>Where entries are told; the server's log once there is one.</summary>
    public ILogger Logger { get; set; } = NullLogger.Instance;

    /// <exception cref="StartException">The database cannot be reached or brought to this version.</exception>
    public static async Task<KeptAudit> OpenAsync(GovernanceSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var database = new GovernanceDatabase(settings);
        try
        {
            await database.MigrateAsync(cancellationToken);
        }
        catch (GovernanceUnavailableException e)
        {
            throw new StartException(e.Message, e);
        }

        return new KeptAudit(new AuditTrail(database, time));
    }

    public void Dispose() => trail.Dispose();

    /// <inheritdoc cref="AuditWriter"/>
    public async ValueTask WriteAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        try
        {
            Logger.AuditWritten(record.Action, await trail.AppendAsync(record, cancellationToken));
        }
        catch (AuditUnavailableException e)
        {
            Logger.AuditFailed(e, record.RequestId);
            throw;
        }
    }
}
