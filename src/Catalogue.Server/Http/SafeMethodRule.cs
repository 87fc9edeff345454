using System.Diagnostics.CodeAnalysis;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;

namespace Catalogue.Server.Http;

/// <summary>
/// GET and QUERY must be safe (RFC 9110, section 9.2.1): a link or an image must not change anything, and who repeats a
/// request must not do something twice. So they take queries only.
/// </summary>
internal static class SafeMethodRule
{
    /// <param name="received">The request.</param>
    /// <param name="method">Its method.</param>
    /// <param name="limits">The engine's: what it parses must be parsed here too.</param>
    /// <exception cref="RefusedRequestException">405 where an operation is no query.</exception>
    public static void Apply(ReceivedRequest received, string method, ParserLimits limits)
    {
        RefuseWrites(received.Content, method, limits);
        foreach (var entry in received.Batch)
        {
            RefuseWrites(entry.Request, method, limits);
        }
    }

    /// <summary>A document that does not parse is left for the engine to report.</summary>
    private static void RefuseWrites(GraphQLRequest? request, string method, ParserLimits limits)
    {
        if (request is null || !TryParse(request.Query.Span, limits, out var document))
        {
            return;
        }

        if (OperationSelection.TryGetOperation(document, request.OperationName, out var operation, out _) && operation.Operation != OperationKind.Query)
        {
            throw RefusedRequestException.MethodNotAllowed($"Only queries may be sent by {method}. Send this operation by POST.", HttpMethods.Post);
        }
    }

    private static bool TryParse(ReadOnlySpan<byte> query, ParserLimits limits, [NotNullWhen(true)] out DocumentNode? document)
    {
        try
        {
            document = Parser.Parse(query, limits);
            return true;
        }
        catch (GraphQLSyntaxException)
        {
            document = null;
            return false;
        }
    }
}
