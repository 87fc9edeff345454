using System.Diagnostics.CodeAnalysis;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>A document that <see cref="Validator"/> found valid for a schema. Immutable, for caches.</summary>
public sealed class ValidatedDocument
{
    internal ValidatedDocument(Schema schema, DocumentNode document)
    {
        Schema = schema;
        Document = document;
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    /// <summary>GetOperation(document, operationName) of spec 6.1.</summary>
    public bool TryGetOperation(
        string? operationName,
        [NotNullWhen(true)] out ValidatedOperation? operation,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        operation = OperationSelection.TryGetOperation(Document, operationName, out var definition, out error)
            ? new(Schema, Document, definition)
            : null;
        return operation is not null;
    }
}
