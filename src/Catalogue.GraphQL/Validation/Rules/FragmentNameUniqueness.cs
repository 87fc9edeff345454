using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.5.1.1: no two fragments have the same name.</summary>
internal static class FragmentNameUniqueness
{
    public static readonly ValidationRule Rule = new("5.5.1.1", "Fragment Name Uniqueness", "Fragment-Name-Uniqueness");

    public static void Check(ValidationWalk walk, FragmentDefinitionNode fragment)
    {
        var first = walk.Fragments[fragment.Name];
        if (!ReferenceEquals(first, fragment))
        {
            walk.Report(Rule, $"There can be only one fragment named \"{fragment.Name}\".", first.NameLocation, fragment.NameLocation);
        }
    }
}
