using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.6.4: an input field without a default whose type is non-null is given.</summary>
internal static class InputObjectRequiredFields
{
    public static readonly ValidationRule Rule = new("5.6.4", "Input Object Required Fields", "Input-Object-Required-Fields");

    public static void Check(ValidationWalk walk, ObjectValueNode node, InputObjectType type)
    {
        foreach (var definition in type.Fields)
        {
            if (definition.IsRequired && !IsGiven(definition.Name, node))
            {
                walk.Report(
                    Rule,
                    $"Expected value of type \"{type}\" to include required field \"{definition.Name}\", found: {LiteralText.Of(node)}.",
                    node.Location);
            }
        }
    }

    private static bool IsGiven(string name, ObjectValueNode node)
    {
        foreach (var field in node.Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
