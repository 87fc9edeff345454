using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.5.2.2: no fragment reaches itself. A stack of its own, because fragments can chain for thousands.</summary>
internal static class FragmentSpreadsMustNotFormCycles
{
    public static readonly ValidationRule Rule = new(
        "5.5.2.2", "Fragment Spreads Must Not Form Cycles", "Fragment-Spreads-Must-Not-Form-Cycles");

    public static void Check(ValidationWalk walk, List<DefinitionUses> fragments)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var uses in fragments)
        {
            if (!walk.IsOver && uses.Definition is FragmentDefinitionNode fragment && visited.Add(fragment.Name))
            {
                DetectCycles(walk, fragment.Name, uses, visited);
            }
        }
    }

    private static void DetectCycles(ValidationWalk walk, string start, DefinitionUses startUses, HashSet<string> visited)
    {
        var path = new List<FragmentSpreadNode>();
        var depthByName = new Dictionary<string, int>(StringComparer.Ordinal) { [start] = 0 };
        var open = new Stack<(string Name, DefinitionUses Uses, int Next)>();
        open.Push((start, startUses, 0));
        while (open.TryPop(out var frame) && !walk.IsOver)
        {
            path.RemoveRange(open.Count, path.Count - open.Count);
            if (frame.Next == frame.Uses.Spreads.Count)
            {
                depthByName.Remove(frame.Name);
                continue;
            }

            open.Push(frame with { Next = frame.Next + 1 });
            var spread = frame.Uses.Spreads[frame.Next];
            path.Add(spread);
            if (depthByName.TryGetValue(spread.Name, out var depth))
            {
                Report(walk, path[depth..]);
            }
            else if (walk.UsesOfFragments.TryGetValue(spread.Name, out var next) && visited.Add(spread.Name))
            {
                depthByName.Add(spread.Name, path.Count);
                open.Push((spread.Name, next, 0));
            }
        }
    }

    private static void Report(ValidationWalk walk, List<FragmentSpreadNode> cycle)
    {
        const int Named = 10;
        var via = string.Join(", ", cycle.Take(Math.Min(cycle.Count - 1, Named)).Select(spread => $"\"{spread.Name}\""));
        walk.Report(
            Rule,
            $"Cannot spread fragment \"{cycle[^1].Name}\" within itself{(via.Length > 0 ? $" via {via}" : string.Empty)}{(cycle.Count - 1 > Named ? ", ..." : ".")}",
            [.. cycle.Select(spread => spread.Location)]);
    }
}
