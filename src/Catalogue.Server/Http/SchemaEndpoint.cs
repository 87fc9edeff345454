using System.Security.Cryptography;
using System.Text;
using Catalogue.Engine.Schema;
using Catalogue.Server.Configuration;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Server.Http;

/// <summary>The served schema as SDL, at <c>/graphql/schema.graphql</c> and <c>/graphql?sdl</c>.</summary>
internal sealed class SchemaEndpoint
{
    private readonly byte[] sdl;
    private readonly StringValues entityTag;
    private readonly bool isPublished;

    public SchemaEndpoint(CatalogueSchema schema, CatalogueSettings settings)
    {
        isPublished = settings.Engine.Validation.Introspection;
        sdl = Encoding.UTF8.GetBytes(schema.PrintedSdl);
        entityTag = $"\"{Convert.ToHexStringLower(SHA256.HashData(sdl).AsSpan(0, 16))}\"";
    }

    public async Task AnswerAsync(HttpContext context)
    {
        if (!isPublished)
        {
            await Problem.WriteAsync(context, StatusCodes.Status404NotFound, "This server does not publish its schema: introspection is off.");
            return;
        }

        var response = context.Response;
        response.Headers.ETag = entityTag;
        response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch == entityTag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/graphql; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=\"schema.graphql\"";
        response.ContentLength = sdl.Length;
        await response.Body.WriteAsync(sdl, context.RequestAborted);
    }
}
