namespace Catalogue.Server.Http;

/// <summary>
/// Guards against requests that another site's page sends with a plain link, image or form, for which a browser does not
/// ask this server first: they must carry the header <c>GraphQL-Preflight</c>, which only an asking request can. A body
/// of application/json is always asked for.
/// </summary>
internal static class CrossOriginRule
{
    private const string Header = "GraphQL-Preflight";

    /// <exception cref="RefusedRequestException">400.</exception>
    public static void Apply(HttpRequest request)
    {
        // Browsers say where a request comes from, and pages cannot forge it; other clients do not send the header at all.
        var site = request.Headers["Sec-Fetch-Site"];
        if (site is ["cross-site"] or ["same-site"] && request.Headers[Header].Count == 0)
        {
            throw RefusedRequestException.BadRequest($"A GET from another origin needs the header {Header}: 1.", ServerErrorCodes.PreflightRequired);
        }
    }
}
