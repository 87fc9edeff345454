using System.Diagnostics.CodeAnalysis;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Which of a document's operations a request means.</summary>
public static class OperationSelection
{
    /// <summary>GetOperation(document, operationName) of spec 6.1.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operationName">The name, or null for a document of one operation; the empty string names nothing.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="error">The request error where there is no such operation.</param>
    public static bool TryGetOperation(
        DocumentNode document,
        string? operationName,
        [NotNullWhen(true)] out OperationDefinitionNode? operation,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        operation = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode candidate)
            {
                continue;
            }

            if (operationName is null)
            {
                if (operation is not null)
                {
                    operation = null;
                    error = new("Must provide operation name if query contains multiple operations.");
                    return false;
                }

                operation = candidate;
            }
            else if (string.Equals(candidate.Name, operationName, StringComparison.Ordinal))
            {
                operation = candidate;
                break;
            }
        }

        error = operation is not null ? null
            : new(operationName is null ? "Must provide an operation." : $"Unknown operation named \"{operationName}\".");
        return operation is not null;
    }
}
