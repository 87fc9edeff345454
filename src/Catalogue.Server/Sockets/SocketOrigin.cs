namespace Catalogue.Server.Sockets;

/// <summary>
/// Which pages may open a socket. Browsers ask no server before they open one to another origin, so that CORS protects
/// nothing here; they do say where the page comes from, and pages cannot forge it.
/// </summary>
internal static class SocketOrigin
{
    /// <param name="request">The handshake. Other clients than browsers send no origin, and are not restricted.</param>
    /// <param name="allowed">Origins that may call the API beside this host's own.</param>
    public static bool IsAllowed(HttpRequest request, IReadOnlyList<string> allowed)
    {
        if (request.Headers.Origin.Count == 0)
        {
            return true;
        }

        return request.Headers.Origin is [{ } origin]
            && (allowed.Contains(origin, StringComparer.OrdinalIgnoreCase) || IsOwn(origin, request.Host));
    }

    // Host and port decide: behind a proxy that ends TLS the scheme that arrives here is not the page's.
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase);
}
