using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

internal sealed partial class FieldMerge
{
    private int _collected;

    /// <summary>
    /// The fields of the sources by response name: those of the selection sets themselves first, then those of the fragments
    /// they spread, each fragment once.
    /// </summary>
    private List<List<MergeField>> Collect(List<MergeSource> sources)
    {
        var groups = new List<List<MergeField>>();
        var byName = new Dictionary<string, List<MergeField>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<MergeSource>(sources);
        while (pending.TryDequeue(out var source))
        {
            if (source.Fragment is not null && !visited.Add(source.Fragment))
            {
                continue;
            }

            foreach (var (selection, type) in SelectionsOf(source))
            {
                if (!walk.Spend(1, selection.Location))
                {
                    return [];
                }

                if (selection is FieldNode field)
                {
                    Group(new(field, DefinitionOf(field, type), type, _collected++, source.Parent), groups, byName);
                }
                else if (selection is FragmentSpreadNode spread && SourceOf(spread.Name, source.Parent) is { } fragment)
                {
                    pending.Enqueue(fragment);
                }
            }
        }

        return groups;
    }

    /// <summary>Fields and spreads in document order, those in inline fragments with the type that these apply to.</summary>
    private IEnumerable<(SelectionNode Selection, CompositeType? Type)> SelectionsOf(MergeSource source)
    {
        var pending = new Stack<(SelectionSetNode SelectionSet, CompositeType? Type, int Next)>();
        pending.Push((source.SelectionSet, source.Type, 0));
        while (pending.TryPop(out var frame))
        {
            if (frame.Next == frame.SelectionSet.Selections.Length)
            {
                continue;
            }

            pending.Push(frame with { Next = frame.Next + 1 });
            var selection = frame.SelectionSet.Selections[frame.Next];
            if (selection is InlineFragmentNode inline)
            {
                pending.Push((inline.SelectionSet, inline.TypeCondition is { } condition ? CompositeOf(condition) : frame.Type, 0));
            }
            else
            {
                yield return (selection, frame.Type);
            }
        }
    }

    private MergeSource? SourceOf(string fragmentName, MergeField? parent)
    {
        if (!walk.Fragments.TryGetValue(fragmentName, out var fragment))
        {
            return null;
        }

        _reached.Add(fragmentName);
        return new(fragment.SelectionSet, CompositeOf(fragment.TypeCondition), parent) { Fragment = fragmentName };
    }

    private CompositeType? CompositeOf(NamedTypeNode condition) => walk.Schema.FindType(condition.Name) as CompositeType;

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
}
