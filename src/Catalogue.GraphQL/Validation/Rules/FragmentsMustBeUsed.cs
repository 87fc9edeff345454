using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.5.1.4: some operation reaches every fragment.</summary>
internal static class FragmentsMustBeUsed
{
    public static readonly ValidationRule Rule = new("5.5.1.4", "Fragments Must Be Used", "Fragments-Must-Be-Used");

    public static void Check(ValidationWalk walk, List<DefinitionUses> operations, List<DefinitionUses> fragments)
    {
        if (fragments.Count == 0)
        {
            return;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var uses in ReachableUses.Of(walk, operations))
        {
            used.UnionWith(uses.Spreads.Select(spread => spread.Name));
        }

        foreach (var fragment in fragments)
        {
            if (!walk.IsOver && fragment.Definition is FragmentDefinitionNode definition && !used.Contains(definition.Name))
            {
                walk.Report(Rule, $"Fragment \"{definition.Name}\" is never used.", definition.Location);
            }
        }
    }
}
