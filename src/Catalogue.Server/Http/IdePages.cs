using System.Text;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Catalogue.Server.Http;

/// <summary>Banana Cake Pop's static files under <see cref="Root"/>, unchanged but for the configuration that it asks for.</summary>
internal static class IdePages
{
    public const string Root = "/graphql/ui";

    // The IDE compiles JSON schemas with eval and sets styles from scripts; everything else stays on this host, so that
    // what is typed into it goes nowhere else.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // The endpoint is relative to the page, so that it is right behind any proxy: "/graphql/ui/" and ".." make "/graphql".
    private static readonly byte[] Configuration = Encoding.UTF8.GetBytes(
        """
        {"title":"Catalogue","useBrowserUrlAsEndpoint":true,"endpoint":"..","includeCookies":false,"disableTelemetry":true}
        """);

    private static readonly byte[] Missing = Encoding.UTF8.GetBytes(
        """
        <!doctype html><html lang="en"><title>Catalogue</title>
        <h1>Catalogue</h1>
        <p>The browser IDE (Banana Cake Pop) is not here: the server was built where Node.js was missing.
        Install Node.js 20, build the server again and start it.</p>
        <p>The API works without it: send GraphQL by POST to <code>/graphql</code>; the schema is at
        <a href="/graphql/schema.graphql">/graphql/schema.graphql</a>.</p></html>
        """);

    /// <summary>Maps the IDE, or a page that says what is missing where the folder is absent.</summary>
    public static void MapIde(this WebApplication app, string folder)
    {
        if (!Directory.Exists(folder))
        {
            app.MapGet(Root, context => WriteAsync(context, Missing, "text/html; charset=utf-8"));
            return;
        }

        app.MapGet($"{Root}/bcp-config.json", context => WriteAsync(context, Configuration, "application/json"));
        var files = new PhysicalFileProvider(folder);
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Root),
            pages => pages
                .UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = Root, DefaultFileNames = ["index.html"] })
                .UseStaticFiles(Files(files)));
    }

    /// <summary>Whether a GET of the GraphQL endpoint is a person's browser that wants a page.</summary>
    public static bool Wants(HttpRequest request) =>
        !RequestUrl.HasDocument(request.Query) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    private static StaticFileOptions Files(PhysicalFileProvider files) => new()
    {
        FileProvider = files,
        RequestPath = Root,
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
        ServeUnknownFileTypes = true,
        DefaultContentType = "text/plain; charset=utf-8",
        OnPrepareResponse = sent =>
        {
            Protect(sent.Context.Response);
            sent.Context.Response.Headers.CacheControl = sent.Context.Request.Path.StartsWithSegments($"{Root}/static") ? "public, max-age=31536000, immutable" : "no-cache";
        },
    };

    private static Task WriteAsync(HttpContext context, byte[] body, string contentType)
    {
        Protect(context.Response);
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
