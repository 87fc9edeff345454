using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;

namespace Catalogue.Server.Http;

/// <summary>Reads the request of a GET from its URL.</summary>
internal static class RequestUrl
{
    /// <exception cref="RefusedRequestException">400, or 405 where the operation is no query.</exception>
    public static ReceivedRequest Read(IQueryCollection url)
    {
        if (url["query"] is not [{ Length: > 0 } query])
        {
            throw RefusedRequestException.BadRequest("The URL has no \"query\".", ServerErrorCodes.QueryMissing);
        }

        var request = new GraphQLRequest(
            Encoding.UTF8.GetBytes(query),
            url["operationName"] is [{ Length: > 0 } name] ? name : null,
            ReadObject(url, "variables"),
            ReadObject(url, "extensions"));
        RefuseWrites(request);
        return new ReceivedRequest(request);
    }

    private static ReadOnlyMemory<byte> ReadObject(IQueryCollection url, string name) =>
        url[name] is [{ Length: > 0 } text] ? RequestJson.ReadObjectText(Encoding.UTF8.GetBytes(text), name) : default;

    /// <summary>
    /// A GET must be safe (RFC 9110, section 9.2.1): a link or an image must not change anything. A document that does not
    /// parse is left for the engine to report.
    /// </summary>
    private static void RefuseWrites(GraphQLRequest request)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(request.Query.Span, ParserLimits.Operation);
        }
        catch (GraphQLSyntaxException)
        {
            return;
        }

        if (OperationSelection.TryGetOperation(document, request.OperationName, out var operation, out _) && operation.Operation != OperationKind.Query)
        {
            throw RefusedRequestException.MethodNotAllowed("Only queries may be sent by GET. Send this operation by POST.", HttpMethods.Post);
        }
    }
}
