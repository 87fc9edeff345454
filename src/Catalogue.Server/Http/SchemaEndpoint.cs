using System.Collections.Concurrent;
using Catalogue.Engine;
using Catalogue.Engine.Schema;
using Catalogue.Server.Auth;
using Catalogue.Server.Configuration;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Server.Http;

/// <summary>The schema as SDL, as the caller knows it, at <c>/graphql/schema.graphql</c> and <c>/graphql?sdl</c>.</summary>
internal sealed class SchemaEndpoint(CatalogueEngine engine, PrincipalReader principals, CatalogueSettings settings)
{
    // As few as the APIs that are served.
    private readonly ConcurrentDictionary<ServedSchema, SchemaText> texts = new();

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!settings.Engine.Validation.Introspection)
        {
            await Problem.WriteAsync(context, StatusCodes.Status404NotFound, "This server does not publish its schema: introspection is off.");
            return;
        }

        try
        {
            var schema = engine.SchemaFor(await principals.ReadAsync(context));
            await SendAsync(context, texts.GetOrAdd(schema, SchemaText.Of));
        }
        catch (RefusedRequestException refusal)
        {
            await Problem.WriteAsync(context, refusal.Status, refusal.Message);
        }
    }

    private static async Task SendAsync(HttpContext context, SchemaText text)
    {
        var response = context.Response;
        if (EntityTag.Mark(context, text.Tag, HeaderNames.Authorization))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/graphql; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        response.ContentLength = text.Sdl.Length;
        await response.Body.WriteAsync(text.Sdl, context.RequestAborted);
    }
}
