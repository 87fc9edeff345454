using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Finds a fragment that spreads itself, directly or through others, below a field: the selections that never end.</summary>
internal static class FragmentCircle
{
    /// <summary>A spread that closes a circle of fragments, or null where there is no circle.</summary>
    public static FragmentSpreadNode? Find(DocumentNode document, Dictionary<string, FragmentDefinitionNode> fragments)
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(string Name, Queue<FragmentSpreadNode> Spreads)>();
        foreach (var definition in document.Definitions)
        {
            if (definition is not FragmentDefinitionNode start || finished.Contains(start.Name))
            {
                continue;
            }

            open.Add(start.Name);
            pending.Push((start.Name, SpreadsOf(start)));
            while (pending.TryPeek(out var current))
            {
                if (!current.Spreads.TryDequeue(out var spread))
                {
                    pending.Pop();
                    open.Remove(current.Name);
                    finished.Add(current.Name);
                }
                else if (open.Contains(spread.Name))
                {
                    return spread;
                }
                else if (!finished.Contains(spread.Name) && fragments.TryGetValue(spread.Name, out var next))
                {
                    open.Add(spread.Name);
                    pending.Push((spread.Name, SpreadsOf(next)));
                }
            }
        }

        return null;
    }

    private static Queue<FragmentSpreadNode> SpreadsOf(FragmentDefinitionNode fragment)
    {
        var spreads = new Queue<FragmentSpreadNode>();
        var pending = new Stack<SelectionSetNode>();
        pending.Push(fragment.SelectionSet);
        while (pending.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread: spreads.Enqueue(spread); break;
                    case InlineFragmentNode inline: pending.Push(inline.SelectionSet); break;
                    case FieldNode { SelectionSet: { } inner }: pending.Push(inner); break;
                }
            }
        }

        return spreads;
    }
}
