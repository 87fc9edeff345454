using System.Collections.Immutable;
using Catalogue.Engine.Planning;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Engine.Execution;

/// <summary>A parsed and validated document, or why it is none.</summary>
internal sealed class CachedDocument(ValidatedDocument? document, ImmutableArray<GraphQLError> errors, ResponseKind fault = ResponseKind.RequestError)
{
    // An error with a place and a code, beside its message.
    private const int BytesPerError = 512;

    private ValidatedOperation? onlyOperation;

    /// <summary>Null where the document is not valid.</summary>
    public DocumentNode? Document => document?.Document;

    /// <summary>What the errors take in memory, about.</summary>
    public long ErrorBytes => errors.Sum(error => BytesPerError + (sizeof(char) * (long)error.Message.Length));

    /// <summary>Why the document is none; empty where it is valid.</summary>
    public ImmutableArray<GraphQLError> Errors => errors;

    /// <summary>The operation of that name.</summary>
    /// <exception cref="RequestException">The document is not valid, or has no such operation.</exception>
    public ValidatedOperation OperationOf(string? name)
    {
        if (name is null && onlyOperation is { } known)
        {
            return known;
        }

        var valid = document ?? throw new RequestException(errors) { Kind = fault };
        if (!valid.TryGetOperation(name, out var operation, out var error))
        {
            throw new RequestException(error);
        }

        onlyOperation = name is null ? operation : onlyOperation;
        return operation;
    }
}
