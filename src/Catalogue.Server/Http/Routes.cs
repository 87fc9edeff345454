using Catalogue.Server.Sockets;

namespace Catalogue.Server.Http;

/// <summary>Which path is answered by what.</summary>
internal static class Routes
{
    public const string GraphQL = "/graphql";

    /// <param name="app">With the endpoints among its services.</param>
    /// <param name="ideFolder">The browser IDE's files; may be absent.</param>
    public static void MapCatalogue(this WebApplication app, string ideFolder)
    {
        var graphQL = app.Services.GetRequiredService<GraphQLEndpoint>();
        var schema = app.Services.GetRequiredService<SchemaEndpoint>();
        var health = app.Services.GetRequiredService<HealthEndpoints>();
        var sockets = app.Services.GetRequiredService<SocketEndpoint>();
        app.MapIde(ideFolder);
        app.Map(GraphQL, context => context.WebSockets.IsWebSocketRequest ? sockets.AnswerAsync(context) : AnswerAsync(context, graphQL, schema));
        app.MapMethods($"{GraphQL}/schema.graphql", [HttpMethods.Get, HttpMethods.Head], schema.AnswerAsync);
        app.MapGet("/health/live", health.LiveAsync);
        app.MapGet("/health/ready", health.ReadyAsync);
        app.MapGet("/", context => Redirect(context, GraphQL));
    }

    private static Task AnswerAsync(HttpContext context, GraphQLEndpoint graphQL, SchemaEndpoint schema)
    {
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            return Offer(context.Response);
        }

        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            if (context.Request.Query.ContainsKey("sdl"))
            {
                return schema.AnswerAsync(context);
            }

            if (IdePages.Wants(context.Request))
            {
                return Redirect(context, IdePages.Root + "/");
            }
        }

        return graphQL.AnswerAsync(context);
    }

    /// <summary>Says what the endpoint takes (RFC 9110, section 9.3.7).</summary>
    private static Task Offer(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = RequestReader.Methods;
        response.Headers[RequestReader.AcceptQuery] = ResponseMedia.Json;
        return Task.CompletedTask;
    }

    private static Task Redirect(HttpContext context, string path)
    {
        context.Response.Headers.Vary = "Accept";
        context.Response.Redirect(context.Request.PathBase + path);
        return Task.CompletedTask;
    }
}
