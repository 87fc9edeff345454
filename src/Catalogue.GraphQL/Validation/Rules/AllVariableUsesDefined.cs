using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.8.3: an operation defines every variable that it uses, itself or through fragments.</summary>
internal static class AllVariableUsesDefined
{
    public static readonly ValidationRule Rule = new("5.8.3", "All Variable Uses Defined", "All-Variable-Uses-Defined");

    public static void Check(ValidationWalk walk, OperationDefinitionNode operation, List<VariableUsage> usages)
    {
        if (usages.Count == 0)
        {
            return;
        }

        var defined = operation.VariableDefinitions.Select(definition => definition.Variable.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var usage in usages)
        {
            if (!walk.IsOver && !defined.Contains(usage.Node.Name))
            {
                var by = operation.Name is null ? string.Empty : $" by operation \"{operation.Name}\"";
                walk.Report(Rule, $"Variable \"${usage.Node.Name}\" is not defined{by}.", usage.Node.Location, operation.Location);
            }
        }
    }
}
