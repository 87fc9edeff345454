using System.Collections.Immutable;
using Catalogue.GraphQL;

namespace Catalogue.Engine.Planning;

/// <summary>The request cannot be planned or bound: its errors, which depend on the request, the principal, the schema and the policy alone.</summary>
internal sealed class RequestException(ImmutableArray<GraphQLError> errors) : Exception(errors[0].Message)
{
    public RequestException(GraphQLError error)
        : this([error])
    {
    }

    public ImmutableArray<GraphQLError> Errors { get; } = errors;

    public ResponseKind Kind { get; init; } = ResponseKind.RequestError;
}
