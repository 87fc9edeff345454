using Catalogue.GraphQL.Execution;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Server.Http;

/// <summary>The ranges of an Accept header, and what they prefer of what can be served.</summary>
internal sealed class AcceptedRanges(IList<MediaTypeHeaderValue> ranges)
{
    /// <summary>Null where nothing of it can be served.</summary>
    public AcceptedForms? Choose()
    {
        var (modern, legacy) = (QualityOf(ResponseMedia.GraphQLResponse), QualityOf(ResponseMedia.Json));
        var whole = Math.Max(modern, legacy);
        var events = Named(EventStreamForm.Instance);
        var lines = Named(JsonLinesForm.Instance);
        var parts = Better(Named(MultipartForm.Instance), events);
        var any = Better(parts, lines);
        if (whole == 0 && any.Form is null)
        {
            return null;
        }

        // At equal quality one response is sent whole, a response with parts in parts, and a batch in lines.
        var incremental = parts.Quality >= whole ? parts : default;
        return new AcceptedForms
        {
            Media = legacy > modern ? ResponseMedia.Legacy : ResponseMedia.Modern,
            Single = any.Quality > whole ? any.Form : null,
            Incremental = incremental.Form,
            IncrementalForm = incremental.Parts,
            Events = events.Form,
            Batch = lines.Form is not null && lines.Quality >= Math.Max(whole, parts.Quality) ? lines.Form : parts.Quality > whole ? parts.Form : null,
        };
    }

    private static AcceptedStream Better(AcceptedStream first, AcceptedStream second) => second.Quality > first.Quality ? second : first;

    /// <summary>
    /// Streams have to be named: who says <c>*/*</c> reads one response and would wait for the end of a subscription.
    /// </summary>
    private AcceptedStream Named(StreamedForm form)
    {
        var best = default(AcceptedStream);
        foreach (var range in ranges)
        {
            if (range.MediaType.Equals(form.MediaType, StringComparison.OrdinalIgnoreCase) && IsUtf8(range.Charset)
                && (range.Quality ?? 1) > best.Quality && PartsOf(range) is var parts and not IncrementalForm.None)
            {
                best = new AcceptedStream(form, range.Quality ?? 1, parts);
            }
        }

        return best;
    }

    /// <summary>None where the range asks for a form that is not known here.</summary>
    private static IncrementalForm PartsOf(MediaTypeHeaderValue range)
    {
        foreach (var parameter in range.Parameters)
        {
            var value = HeaderUtilities.RemoveQuotes(parameter.Value);
            if (parameter.Name.Equals("incrementalSpec", StringComparison.OrdinalIgnoreCase))
            {
                return value.Value switch { "v0.2" => IncrementalForm.Pending, "v0.1" => IncrementalForm.Paths, _ => IncrementalForm.None };
            }

            // What Apollo's clients call v0.1.
            if (parameter.Name.Equals("deferSpec", StringComparison.OrdinalIgnoreCase))
            {
                return value.Value == "20220824" ? IncrementalForm.Paths : IncrementalForm.None;
            }

            if (parameter.Name.Equals("subscriptionSpec", StringComparison.OrdinalIgnoreCase))
            {
                return IncrementalForm.None;
            }
        }

        return IncrementalForm.Pending;
    }

    /// <summary>The quality that the most specific matching range gives.</summary>
    private double QualityOf(string name)
    {
        var (quality, specificity) = (0.0, -1);
        foreach (var range in ranges)
        {
            var rank = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            var matches = rank == 0
                || (rank == 1 ? range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) : range.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (matches && rank > specificity && IsUtf8(range.Charset))
            {
                (quality, specificity) = (range.Quality ?? 1, rank);
            }
        }

        return quality;
    }

    private static bool IsUtf8(StringSegment charset) =>
        charset.Length == 0 || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase);
}
