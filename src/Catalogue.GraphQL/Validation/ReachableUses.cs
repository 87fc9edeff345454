namespace Catalogue.GraphQL.Validation;

/// <summary>What a definition uses through the fragments it spreads, directly or through others.</summary>
internal static class ReachableUses
{
    /// <summary>The definition's own uses, then those of every fragment it reaches, each once.</summary>
    public static List<DefinitionUses> Of(ValidationWalk walk, IEnumerable<DefinitionUses> starts)
    {
        var reached = new List<DefinitionUses>(starts);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < reached.Count; i++)
        {
            var spreads = reached[i].Spreads;
            if (!walk.Spend(1 + spreads.Count, reached[i].Definition.Location))
            {
                break;
            }

            foreach (var spread in spreads)
            {
                if (walk.UsesOfFragments.TryGetValue(spread.Name, out var uses) && seen.Add(spread.Name))
                {
                    reached.Add(uses);
                }
            }
        }

        return reached;
    }

    /// <summary>The variables that an operation uses, itself and through fragments.</summary>
    public static List<VariableUsage> VariablesOf(ValidationWalk walk, DefinitionUses operation)
    {
        if (operation.Spreads.Count == 0)
        {
            return operation.Variables;
        }

        var usages = new List<VariableUsage>();
        foreach (var uses in Of(walk, [operation]))
        {
            if (!walk.Spend(uses.Variables.Count, uses.Definition.Location))
            {
                break;
            }

            usages.AddRange(uses.Variables);
        }

        return usages;
    }
}
