using System.Collections.Immutable;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A schema, or what is wrong with its documents.</summary>
public sealed class SchemaResult
{
    internal SchemaResult(Schema schema) => Schema = schema;

    internal SchemaResult(ImmutableArray<GraphQLError> errors) => Errors = errors;

    /// <summary>The schema, or null when there are errors.</summary>
    public Schema? Schema { get; }

    /// <summary>Every error found; empty exactly when there is a schema.</summary>
    public ImmutableArray<GraphQLError> Errors { get; } = [];

    /// <summary>The schema of documents that are part of the program and so must be right.</summary>
    /// <exception cref="InvalidOperationException">There are errors; the message lists them all.</exception>
    public Schema GetSchema() => Schema
        ?? throw new InvalidOperationException("The schema is not valid:\n" + string.Join('\n', Errors));
}
