using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>One of the requests in a batch, or why it is none.</summary>
/// <param name="Request">The request; null where the entry is refused.</param>
/// <param name="Refusal">Why the entry is no request; null where it is one.</param>
/// <param name="RequestIndex">The place among the body's requests; null where the body is no list.</param>
/// <param name="VariableIndex">The place among the request's sets of variables; null where these are no list.</param>
internal sealed record BatchEntry(GraphQLRequest? Request, GraphQLError? Refusal, int? RequestIndex, int? VariableIndex)
{
    /// <summary>Adds the places to a response that is complete, so that its reader can tell whose it is.</summary>
    public void WritePlace(ResponseBuffer response)
    {
        response.Truncate(response.Position - 1);
        Write(response, ",\"requestIndex\":"u8, RequestIndex);
        Write(response, ",\"variableIndex\":"u8, VariableIndex);
        response.WriteByte((byte)'}');
    }

    private static void Write(ResponseBuffer response, ReadOnlySpan<byte> name, int? index)
    {
        if (index is { } value)
        {
            response.Write(name);
            ResponseWriter.WriteInteger(response, value);
        }
    }
}
