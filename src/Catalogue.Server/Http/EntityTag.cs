using System.Security.Cryptography;
using System.Text;
using Catalogue.GraphQL.Execution;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Server.Http;

/// <summary>
/// The strong validator of an answer. It is computed of the bytes that are sent, so that it says of the catalogue what they
/// say: of a view, to whoever may see it.
/// </summary>
internal static class EntityTag
{
    /// <summary>What else than the URL an answer follows from.</summary>
    private const string Vary = $"{nameof(HeaderNames.Authorization)}, {nameof(HeaderNames.Accept)}, {CostHeader.Name}";

    private const int BytesOfDigest = 16;

    /// <summary>
    /// Marks an answer to a safe method: for its receiver's own cache, to be asked about before it is used again. Answers to
    /// POST are not marked, and cost nothing.
    /// </summary>
    /// <returns>Whether the receiver has these very bytes, so that they need not be sent.</returns>
    public static bool Mark(HttpContext context, string contentType, ResponseBuffer body) =>
        Mark(context, Of(contentType, body), Vary);

    /// <summary>The same with a tag that was computed before.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="tag">The tag of what would be sent.</param>
    /// <param name="vary">What else than the URL it follows from.</param>
    public static bool Mark(HttpContext context, EntityTagHeaderValue tag, string vary)
    {
        var headers = context.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = "private, no-cache";
        headers.Append(HeaderNames.Vary, vary);
        return new RequestHeaders(context.Request.Headers).IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }

    /// <summary>The tag of what is sent in one media type only.</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> content) => OfDigest(SHA256.HashData(content));

    // Two media types of the same bytes are two representations (RFC 9110, section 8.8.1).
    private static EntityTagHeaderValue Of(string contentType, ResponseBuffer body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(contentType));
        for (var i = 0; i < body.SegmentCount; i++)
        {
            hash.AppendData(body.Segment(i).Span);
        }

        return OfDigest(hash.GetHashAndReset());
    }

    private static EntityTagHeaderValue OfDigest(byte[] digest) => new($"\"{Convert.ToHexStringLower(digest.AsSpan(0, BytesOfDigest))}\"");
}
