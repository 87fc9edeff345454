using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Server.Auth;

/// <summary>
/// A provider's metadata and the keys that it publishes, fetched when first needed. A key that is no longer published is
/// forgotten after <see cref="Stale"/> at the latest, or <see cref="Dead"/> while the provider does not answer.
/// </summary>
/// <remarks>
/// In place of the library's own keeper, which fetches every twelve hours, goes by the machine's clock, and after a rotation
/// accepts what was signed with the last known good keys for another hour.
/// </remarks>
internal sealed class PublishedKeys : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    /// <summary>Older keys are used, and fetched anew meanwhile.</summary>
    public static readonly TimeSpan Aged = TimeSpan.FromMinutes(5);

    /// <summary>Older keys are used only when new ones cannot be fetched.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromMinutes(10);

    /// <summary>Older keys are not used.</summary>
    public static readonly TimeSpan Dead = TimeSpan.FromHours(1);

    /// <summary>Between two fetches. Tokens with made-up key ids must not turn this server against the provider.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly string authority;
    private readonly Func<string?, bool> isIssuer;
    private readonly HttpClient client;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile FetchedKeys? fetched;
    private volatile Exception? failure;
    private volatile bool requested;
    private DateTimeOffset attempted = DateTimeOffset.MinValue;

    /// <param name="authority">Its metadata are at <c>/.well-known/openid-configuration</c> below.</param>
    /// <param name="isIssuer">Whether this is the issuer that the metadata may name.</param>
    /// <param name="client">Bounded in time and bytes.</param>
    /// <param name="time">Decides how old keys are.</param>
    /// <param name="logger">Told when a fetch fails.</param>
    public PublishedKeys(string authority, Func<string?, bool> isIssuer, HttpClient client, TimeProvider time, ILogger logger)
    {
        (this.authority, this.isIssuer, this.client, this.time, this.logger) = (authority.TrimEnd('/'), isIssuer, client, time, logger);
        MetadataAddress = $"{this.authority}/.well-known/openid-configuration";
        UseLastKnownGoodConfiguration = false;
    }

    /// <summary>The keys by which a verified token may go on being accepted; null where they must be looked at again first.</summary>
    public OpenIdConnectConfiguration? Standing()
    {
        if (fetched is not { } keys)
        {
            return null;
        }

        var age = time.GetUtcNow() - keys.At;
        if (age >= Aged && age < Stale)
        {
            _ = FetchInBackgroundAsync();
        }

        return age < Stale ? keys.Configuration : null;
    }

    /// <exception cref="IssuerUnavailableException">There are none that may be used.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        if (!requested && Standing() is { } standing)
        {
            return standing;
        }

        await turn.WaitAsync(cancel);
        try
        {
            return !requested && Standing() is { } meanwhile ? meanwhile : await FetchOrKeepAsync(cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => await GetConfigurationAsync(cancel);

    /// <summary>A token names a key that is not among those known: the next caller waits for a fetch, unless there was one just now.</summary>
    public override void RequestRefresh() => requested = true;

    public void Dispose() => turn.Dispose();

    private async Task<OpenIdConnectConfiguration> FetchOrKeepAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        requested = false;
        if (now - attempted >= Pause)
        {
            attempted = now;
            await TryFetchAsync(now, cancel);
        }

        return fetched is { } keys && now - keys.At < Dead ? keys.Configuration : throw new IssuerUnavailableException(authority, failure);
    }

    private async Task TryFetchAsync(DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            fetched = await FetchAsync(now, cancel);
            failure = null;
        }
        catch (Exception e) when (IsOfProvider(e, cancel))
        {
            failure = e;
            logger.KeysNotFetched(authority, e.InnerException?.Message ?? e.Message);
        }
    }

    private async Task<FetchedKeys> FetchAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var documents = new MetadataDocuments(client, mayBePlain: new Uri(authority).IsLoopback);
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(MetadataAddress, documents, cancel);
        if (!isIssuer(configuration.Issuer))
        {
            // OpenID Connect Discovery, section 4.3: or one provider could speak in the name of another.
            throw new IOException($"The metadata are those of another issuer, {configuration.Issuer}.");
        }

        // The same object for the same keys: whoever holds it sees that nothing has changed.
        return fetched is { } known && known.Texts == documents.Texts ? known with { At = now } : new FetchedKeys(configuration, documents.Texts, now);
    }

    private async Task FetchInBackgroundAsync()
    {
        if (!await turn.WaitAsync(TimeSpan.Zero))
        {
            return;
        }

        try
        {
            var now = time.GetUtcNow();
            if (now - attempted >= Pause)
            {
                attempted = now;
                await Task.Run(() => TryFetchAsync(now, CancellationToken.None));
            }
        }
        finally
        {
            turn.Release();
        }
    }

    private static bool IsOfProvider(Exception fault, CancellationToken cancel) =>
        fault is HttpRequestException or IOException or InvalidOperationException or ArgumentException or JsonException or UriFormatException
        || (fault is OperationCanceledException && !cancel.IsCancellationRequested);

    private sealed record FetchedKeys(OpenIdConnectConfiguration Configuration, string Texts, DateTimeOffset At);
}
