using System.Text;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>Reads the request of a GET from its URL.</summary>
internal static class RequestUrl
{
    /// <exception cref="RefusedRequestException">400 or 422.</exception>
    public static ReceivedRequest Read(IQueryCollection url)
    {
        if (url["query"] is not [{ Length: > 0 } query])
        {
            throw RefusedRequestException.NotWellFormed("The URL has no \"query\".", ServerErrorCodes.QueryMissing);
        }

        return new ReceivedRequest(new GraphQLRequest(
            Encoding.UTF8.GetBytes(query),
            url["operationName"] is [{ Length: > 0 } name] ? name : null,
            ReadObject(url, "variables"),
            ReadObject(url, "extensions")));
    }

    private static ReadOnlyMemory<byte> ReadObject(IQueryCollection url, string name) =>
        url[name] is [{ Length: > 0 } text] ? RequestJson.ReadObjectText(Encoding.UTF8.GetBytes(text), name) : default;
}
