using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Engine.Access;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine.Execution;

/// <summary>
/// Seals and opens the cursors of one principal. A cursor is the keys of the row it points at, which the principal saw,
/// encrypted and bound to the principal, the policy's fingerprint and the list. The nonce is derived from the content
/// (as in SIV), so that equal rows give equal cursors and a response depends on nothing but what it shows.
/// </summary>
internal sealed class Cursors
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly CursorKey key;
    private readonly PolicyFingerprint fingerprint;
    private readonly Principal principal;
    private readonly Enforcement enforcement;
    private string? holder;

    public Cursors(CursorKey key, PolicyFingerprint fingerprint, Principal principal, Enforcement enforcement)
    {
        (this.key, this.fingerprint, this.principal, this.enforcement) = (key, fingerprint, principal, enforcement);
    }

    public string Seal(ReadOnlySpan<PlanValue> keys, CursorScope scope)
    {
        var plain = CursorKeys.Write(keys);
        if (!enforcement.Holds(EnforcementPoint.SealOfCursor))
        {
            return Base64Url.EncodeToString(plain);
        }

        var associated = Associated(scope);
        var box = new byte[NonceSize + plain.Length + TagSize];
        var nonce = box.AsSpan(0, NonceSize);
        DeriveNonce(plain, associated, nonce);
        using var aes = new AesGcm(key.Sealing, TagSize);
        aes.Encrypt(nonce, plain, box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), associated);
        return Base64Url.EncodeToString(box);
    }

    /// <summary>The keys, or null where the text is no cursor of this principal and list.</summary>
    public ImmutableArray<PlanValue>? TryOpen(string text, CursorScope scope)
    {
        if (text.Length > 8192 || !Base64Url.IsValid(text))
        {
            return null;
        }

        var box = Base64Url.DecodeFromChars(text);
        if (!enforcement.Holds(EnforcementPoint.SealOfCursor))
        {
            return CursorKeys.Read(box);
        }

        if (box.Length < NonceSize + TagSize)
        {
            return null;
        }

        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key.Sealing, TagSize);
        try
        {
            aes.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), plain, Associated(scope));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return CursorKeys.Read(plain);
    }

    private void DeriveNonce(byte[] plain, byte[] associated, Span<byte> nonce)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Nonces);
        hash.AppendData(BitConverter.GetBytes(associated.Length));
        hash.AppendData(associated);
        hash.AppendData(plain);
        hash.GetHashAndReset().AsSpan(0, NonceSize).CopyTo(nonce);
    }

    // Most requests neither give nor ask for a cursor.
    private string Holder => holder ??= string.Join('\u001f', HolderOf());

    private IEnumerable<string> HolderOf()
    {
        var policy = enforcement.Holds(EnforcementPoint.PolicyOfCursor) ? fingerprint.ToString() : string.Empty;
        return enforcement.Holds(EnforcementPoint.HolderOfCursor)
            ? [policy, principal.Subject, .. principal.Roles, "\u001e", .. principal.Organisations, "\u001e", .. principal.Projects]
            : [policy];
    }

    private byte[] Associated(CursorScope scope) =>
        Encoding.UTF8.GetBytes(enforcement.Holds(EnforcementPoint.ListOfCursor) ? Holder + '\u001d' + scope.Text : Holder);
}
