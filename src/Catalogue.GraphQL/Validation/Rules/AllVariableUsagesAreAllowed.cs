using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.8.5: a variable's type suits every place where the variable is used.</summary>
internal static class AllVariableUsagesAreAllowed
{
    public static readonly ValidationRule Rule = new("5.8.5", "All Variable Usages Are Allowed", "All-Variable-Usages-Are-Allowed");

    public static void Check(ValidationWalk walk, OperationDefinitionNode operation, List<VariableUsage> usages)
    {
        if (usages.Count == 0)
        {
            return;
        }

        var definitions = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            definitions[definition.Variable.Name] = (definition, TypeReference.Find(walk.Schema, definition.Type));
        }

        foreach (var usage in usages)
        {
            if (!walk.IsOver && definitions.TryGetValue(usage.Node.Name, out var definition) && definition.Type is { } type)
            {
                Check(walk, definition.Node, type, usage);
            }
        }
    }

    private static void Check(ValidationWalk walk, VariableDefinitionNode definition, GraphQLType type, VariableUsage usage)
    {
        if (usage.Type is not { } locationType || IsVariableUsageAllowed(definition, type, locationType, usage))
        {
            return;
        }

        if (usage.OneOf is { } oneOf && IsVariableUsageAllowed(definition, type, locationType, usage with { OneOf = null }))
        {
            walk.Report(
                Rule,
                $"Variable \"${usage.Node.Name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".",
                definition.Location,
                usage.Node.Location);
        }
        else
        {
            walk.Report(
                Rule,
                $"Variable \"${usage.Node.Name}\" of type \"{type}\" used in position expecting type \"{locationType}\".",
                definition.Location,
                usage.Node.Location);
        }
    }

    private static bool IsVariableUsageAllowed(
        VariableDefinitionNode definition,
        GraphQLType variableType,
        GraphQLType locationType,
        VariableUsage usage)
    {
        var isNonNullPosition = locationType is NonNullType || usage.OneOf is not null;
        if (isNonNullPosition && variableType is not NonNullType)
        {
            var hasNonNullDefault = definition.DefaultValue is not (null or NullValueNode);
            return (hasNonNullDefault || usage.HasLocationDefault) && AreTypesCompatible(variableType, locationType.Nullable);
        }

        return AreTypesCompatible(variableType, locationType);
    }

    private static bool AreTypesCompatible(GraphQLType variableType, GraphQLType locationType)
    {
        while (true)
        {
            switch (variableType, locationType)
            {
                case (NonNullType variable, NonNullType location):
                    (variableType, locationType) = (variable.OfType, location.OfType);
                    break;
                case (_, NonNullType):
                    return false;
                case (NonNullType variable, _):
                    variableType = variable.OfType;
                    break;
                case (ListType variable, ListType location):
                    (variableType, locationType) = (variable.OfType, location.OfType);
                    break;
                default:
                    return ReferenceEquals(variableType, locationType);
            }
        }
    }
}
