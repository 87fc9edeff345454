using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.8.4: an operation uses every variable that it defines, itself or through fragments.</summary>
internal static class AllVariablesUsed
{
    public static readonly ValidationRule Rule = new("5.8.4", "All Variables Used", "All-Variables-Used");

    public static void Check(ValidationWalk walk, OperationDefinitionNode operation, List<VariableUsage> usages)
    {
        if (operation.VariableDefinitions.IsEmpty)
        {
            return;
        }

        var used = usages.Select(usage => usage.Node.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            if (!walk.IsOver && !used.Contains(definition.Variable.Name))
            {
                var place = operation.Name is null ? string.Empty : $" in operation \"{operation.Name}\"";
                walk.Report(Rule, $"Variable \"${definition.Variable.Name}\" is never used{place}.", definition.Location);
            }
        }
    }
}
