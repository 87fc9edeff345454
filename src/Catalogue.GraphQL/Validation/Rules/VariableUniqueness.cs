using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.8.1: an operation defines a variable once.</summary>
internal static class VariableUniqueness
{
    public static readonly ValidationRule Rule = new("5.8.1", "Variable Uniqueness", "Variable-Uniqueness");

    public static void Check(ValidationWalk walk, OperationDefinitionNode operation)
    {
        if (operation.VariableDefinitions.Length < 2)
        {
            return;
        }

        var groups = operation.VariableDefinitions.GroupBy(definition => definition.Variable.Name, StringComparer.Ordinal);
        foreach (var group in groups.Where(group => group.Skip(1).Any()))
        {
            walk.Report(
                Rule,
                $"There can be only one variable named \"${group.Key}\".",
                [.. group.Select(definition => definition.Variable.NameLocation)]);
        }
    }
}
