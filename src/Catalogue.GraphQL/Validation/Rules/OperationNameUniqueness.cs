using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.2.2.1: no two operations have the same name.</summary>
internal static class OperationNameUniqueness
{
    public static readonly ValidationRule Rule = new("5.2.2.1", "Operation Name Uniqueness", "Operation-Name-Uniqueness");

    public static void Check(ValidationWalk walk, OperationDefinitionNode operation)
    {
        if (operation.Name is { } name && !walk.OperationsByName.TryAdd(name, operation))
        {
            walk.Report(
                Rule,
                $"There can be only one operation named \"{name}\".",
                walk.OperationsByName[name].NameLocation,
                operation.NameLocation);
        }
    }
}
