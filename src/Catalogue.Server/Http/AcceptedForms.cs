using Catalogue.Engine;
using Catalogue.GraphQL.Execution;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Server.Http;

/// <summary>In which form each kind of answer is sent, as the Accept header has it (RFC 9110, section 12.5.1).</summary>
internal sealed class AcceptedForms
{
    private static readonly AcceptedForms Modern = new() { Media = ResponseMedia.Modern };

    private static readonly AcceptedForms Legacy = new() { Media = ResponseMedia.Legacy };

    /// <summary>For clients that say nothing, and for refusals before they could be heard.</summary>
    public static AcceptedForms Default => Modern;

    /// <summary>The media type of what is sent whole, and of refusals also where the client takes streams only.</summary>
    public required ResponseMedia Media { get; init; }

    /// <summary>For one response; null where it is sent whole.</summary>
    public StreamedForm? Single { get; init; }

    /// <summary>For a response whose parts follow; null where the client takes none, and gets it whole.</summary>
    public StreamedForm? Incremental { get; init; }

    /// <summary>The parts' form; none exactly where <see cref="Incremental"/> is null.</summary>
    public IncrementalForm IncrementalForm { get; init; }

    /// <summary>For a subscription's responses; null where the client takes none.</summary>
    public StreamedForm? Events { get; init; }

    /// <summary>For a batch; null where it is sent as one JSON array.</summary>
    public StreamedForm? Batch { get; init; }

    /// <exception cref="RefusedRequestException">406.</exception>
    public static AcceptedForms Negotiate(StringValues accept)
    {
        if (accept.Count == 0 || accept == "*/*" || accept == ResponseMedia.GraphQLResponse)
        {
            return Modern;
        }

        if (accept == ResponseMedia.Json)
        {
            return Legacy;
        }

        return MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var ranges)
            ? new AcceptedRanges(ranges).Choose() ?? throw RefusedRequestException.NotAcceptable()
            : throw RefusedRequestException.NotAcceptable();
    }

    public StreamedForm? StreamFor(ResponseKind kind) => kind switch
    {
        ResponseKind.Incremental => Incremental,
        ResponseKind.Events => Events,
        _ => Single,
    };

    /// <summary>Asks for parts where the client takes them.</summary>
    public GraphQLRequest Apply(GraphQLRequest request) =>
        IncrementalForm == IncrementalForm.None ? request : request with { Incremental = IncrementalForm };
}
