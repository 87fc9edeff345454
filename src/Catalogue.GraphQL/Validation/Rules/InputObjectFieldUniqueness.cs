using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.6.3: an input object gives a field once.</summary>
internal static class InputObjectFieldUniqueness
{
    public static readonly ValidationRule Rule = new("5.6.3", "Input Object Field Uniqueness", "Input-Object-Field-Uniqueness");

    public static void Check(ValidationWalk walk, ObjectValueNode node)
    {
        if (node.Fields.Length < 2)
        {
            return;
        }

        var known = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            if (!known.TryAdd(field.Name, field))
            {
                walk.Report(Rule, $"There can be only one input field named \"{field.Name}\".", known[field.Name].Location, field.Location);
            }
        }
    }
}
