using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.2.3.1: an operation without a name is the only one.</summary>
internal static class LoneAnonymousOperation
{
    public static readonly ValidationRule Rule = new("5.2.3.1", "Lone Anonymous Operation", "Lone-Anonymous-Operation");

    public static void Check(ValidationWalk walk, OperationDefinitionNode operation)
    {
        if (operation.Name is null && walk.OperationCount > 1)
        {
            walk.Report(Rule, "This anonymous operation must be the only defined operation.", operation.Location);
        }
    }
}
