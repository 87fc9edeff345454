using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>Validation (spec 5): all rules in one walk over the document.</summary>
public static class Validator
{
    /// <summary>What is wrong with the document, in the order in which the walk finds it; empty where it is valid.</summary>
    public static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationLimits? limits = null)
    {
        var errors = new ValidationErrors((limits ?? ValidationLimits.Default).MaxErrors);
        new ValidationWalk(schema, document, limits ?? ValidationLimits.Default, errors).WalkDocument();
        return errors.ToImmutable();
    }

    /// <summary>Validates; gives what later stages accept, or the errors.</summary>
    public static bool TryValidate(
        Schema schema,
        DocumentNode document,
        ValidationLimits? limits,
        [NotNullWhen(true)] out ValidatedDocument? validated,
        out ImmutableArray<GraphQLError> errors)
    {
        errors = Validate(schema, document, limits);
        validated = errors.IsEmpty ? new(schema, document) : null;
        return validated is not null;
    }
}
