using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

internal sealed partial class FieldMerge
{
    /// <summary>The fields of the sources by response name, in document order; every fragment is entered once.</summary>
    private List<List<MergeField>> Collect(List<MergeSource> sources)
    {
        var groups = new List<List<MergeField>>();
        var byName = new Dictionary<string, List<MergeField>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(SelectionSetNode SelectionSet, CompositeType? Type, int Next)>();
        foreach (var source in sources)
        {
            pending.Push((source.SelectionSet, source.Type, 0));
            while (pending.TryPop(out var frame))
            {
                if (frame.Next == frame.SelectionSet.Selections.Length)
                {
                    continue;
                }

                pending.Push(frame with { Next = frame.Next + 1 });
                var selection = frame.SelectionSet.Selections[frame.Next];
                if (!walk.Spend(1, selection.Location))
                {
                    return [];
                }

                if (selection is FieldNode field)
                {
                    Group(new(field, DefinitionOf(field, frame.Type), frame.Type, source.Parent), groups, byName);
                }
                else if (Enter(selection, frame.Type, visited) is { } inner)
                {
                    pending.Push((inner.SelectionSet, inner.Type, 0));
                }
            }
        }

        return groups;
    }

    private FieldDefinition? DefinitionOf(FieldNode field, CompositeType? type) =>
        type is null ? null : walk.Schema.GetField(type, field.Name);

    private static void Group(MergeField field, List<List<MergeField>> groups, Dictionary<string, List<MergeField>> byName)
    {
        if (!byName.TryGetValue(field.ResponseName, out var group))
        {
            group = [];
            byName.Add(field.ResponseName, group);
            groups.Add(group);
        }

        group.Add(field);
    }

    private (SelectionSetNode SelectionSet, CompositeType? Type)? Enter(SelectionNode selection, CompositeType? type, HashSet<string> visited)
    {
        switch (selection)
        {
            case InlineFragmentNode { TypeCondition: null } inline:
                return (inline.SelectionSet, type);

            case InlineFragmentNode { TypeCondition: { } condition } inline:
                return (inline.SelectionSet, walk.Schema.FindType(condition.Name) as CompositeType);

            case FragmentSpreadNode spread when visited.Add(spread.Name) && walk.Fragments.TryGetValue(spread.Name, out var fragment):
                _reached.Add(spread.Name);
                return (fragment.SelectionSet, walk.Schema.FindType(fragment.TypeCondition.Name) as CompositeType);

            default:
                return null;
        }
    }
}
