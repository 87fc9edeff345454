using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.5.2.1: a fragment that is spread is defined.</summary>
internal static class FragmentSpreadTargetDefined
{
    public static readonly ValidationRule Rule = new("5.5.2.1", "Fragment Spread Target Defined", "Fragment-Spread-Target-Defined");

    /// <returns>The fragment, or null where there is none.</returns>
    public static FragmentDefinitionNode? Check(ValidationWalk walk, FragmentSpreadNode spread)
    {
        if (walk.Fragments.TryGetValue(spread.Name, out var fragment))
        {
            return fragment;
        }

        walk.Report(Rule, $"Unknown fragment \"{spread.Name}\".", spread.NameLocation);
        return null;
    }
}
