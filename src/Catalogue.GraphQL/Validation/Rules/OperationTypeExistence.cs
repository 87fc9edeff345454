using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.2.1.1: the schema has a root type for the operation.</summary>
internal static class OperationTypeExistence
{
    public static readonly ValidationRule Rule = new("5.2.1.1", "Operation Type Existence", "Operation-Type-Existence");

    public static void Check(ValidationWalk walk, OperationDefinitionNode operation)
    {
        if (walk.Schema.GetRootType(operation.Operation) is null)
        {
            walk.Report(
                Rule,
                $"The {operation.Operation.ToString().ToLowerInvariant()} operation is not supported by the schema.",
                operation.Location);
        }
    }
}
