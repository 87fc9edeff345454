using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Catalogue.Policy;
using Catalogue.Policy.Auditing;

namespace Catalogue.Governance.Audit;

/// <summary>One act in the audit trail. Entries are added, never changed; each is sealed by a digest that covers the one before.</summary>
internal sealed class AuditEntry
{
    /// <summary>Counts all entries, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, in UTC, to the millisecond: what every database keeps as it is.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who, unique across issuers (see <see cref="Principal.Subject"/>).</summary>
    public required string Subject { get; init; }

    /// <summary>The roles that counted, as a JSON array.</summary>
    public required string Roles { get; init; }

    /// <summary>See <see cref="AuditedActions"/>.</summary>
    public required string Action { get; init; }

    public string? Node { get; init; }

    public string? Field { get; init; }

    /// <summary>In whose place, as a JSON object.</summary>
    public string? AsWhom { get; init; }

    public string? RequestId { get; init; }

    /// <summary>The digest of the entry before; of zeros for the first one.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>The digest of this entry, <see cref="PreviousHash"/> included.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>The entry that follows another one.</summary>
    public static AuditEntry After(long sequence, byte[] hash, AuditRecord record, DateTimeOffset at)
    {
        var entry = new AuditEntry
        {
            Sequence = sequence + 1,
            At = at.ToUniversalTime().AddTicks(-(at.UtcTicks % TimeSpan.TicksPerMillisecond)),
            Subject = Storable(record.Who.Subject),
            Roles = JsonSerializer.Serialize(record.Who.Roles),
            Action = record.Action,
            Node = Storable(record.Node),
            Field = Storable(record.Field),
            AsWhom = record.AsWhom is { } whom ? JsonOf(whom) : null,
            RequestId = Storable(record.RequestId),
            PreviousHash = hash,
        };
        return entry.Sealed();
    }

    private AuditEntry Sealed() => new()
    {
        Sequence = Sequence,
        At = At,
        Subject = Subject,
        Roles = Roles,
        Action = Action,
        Node = Node,
        Field = Field,
        AsWhom = AsWhom,
        RequestId = RequestId,
        PreviousHash = PreviousHash,
        Hash = EntryDigest.Of(this),
    };

    // What some database would not take, or not give back as it was.
    [return: NotNullIfNotNull(nameof(text))]
    private static string? Storable(string? text) =>
        text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');

    private static string JsonOf(Principal whom) => JsonSerializer.Serialize(new
    {
        subject = whom.IsAuthenticated ? whom.Subject : null,
        roles = whom.Roles,
        organisations = whom.Organisations,
        projects = whom.Projects,
        scopes = whom.Scopes,
    });
}
