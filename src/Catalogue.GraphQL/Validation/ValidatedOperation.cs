using System.Collections.Immutable;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>One operation of a valid document: the only thing that is compiled and planned. Immutable, for caches.</summary>
public sealed class ValidatedOperation
{
    internal ValidatedOperation(Schema schema, DocumentNode document, OperationDefinitionNode definition)
    {
        Schema = schema;
        Document = document;
        Definition = definition;
        ConditionNames = Conditions.Of(document, definition, out var isIncremental);
        IsIncremental = isIncremental;
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Definition { get; }

    /// <summary>The variables whose values decide what is compiled; see <see cref="Conditions"/>.</summary>
    public ImmutableArray<string> ConditionNames { get; }

    /// <summary>Whether there is a <c>@defer</c> or <c>@stream</c> anywhere: only then it matters what the client takes.</summary>
    public bool IsIncremental { get; }
}
