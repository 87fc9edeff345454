using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>Checks merged selection sets, each once, from a stack of its own: fields can nest for thousands through fragments.</summary>
internal sealed partial class FieldMerge(ValidationWalk walk)
{
    private readonly Dictionary<MergeWork, MergeChecks> _done = [];
    private readonly Stack<(MergeWork Work, MergeChecks Checks)> _pending = new();
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly ArgumentText _arguments = new();
    private readonly bool _hasStream = walk.Schema.FindDirective("stream") is not null;

    public List<MergeConflict> Conflicts { get; } = [];

    public void Check(OperationDefinitionNode operation) =>
        Check(new MergeSource(operation.SelectionSet, walk.Schema.GetRootType(operation.Operation), null));

    /// <summary>Checks a fragment on its own, for those that nothing reaches.</summary>
    public void Check(FragmentDefinitionNode fragment)
    {
        if (!_reached.Contains(fragment.Name))
        {
            Check(new MergeSource(fragment.SelectionSet, CompositeOf(fragment.TypeCondition), null) { Fragment = fragment.Name });
        }
    }

    private void Check(MergeSource root)
    {
        Add([root], MergeChecks.All);
        while (_pending.TryPop(out var next) && !walk.IsOver && Conflicts.Count < walk.Limits.MaxErrors)
        {
            var before = _pending.Count;
            foreach (var group in Collect(next.Work.Sources))
            {
                CheckGroup(group, next.Checks);
            }

            ReverseFrom(before);
        }
    }

    private void CheckGroup(List<MergeField> group, MergeChecks checks)
    {
        if (group.Count == 1)
        {
            Add(SourcesBelow(group), checks);
            return;
        }

        var partitions = checks.HasFlag(MergeChecks.SameField) ? PartitionByParent(group) : [];
        if ((checks.HasFlag(MergeChecks.Shape) && !HaveSameShape(group)) || !partitions.TrueForAll(AreSameField))
        {
            Describe(group, checks);
            group.ForEach(field => Add(SourcesBelow([field]), checks));
        }
        else if (partitions.Count == 1)
        {
            Add(SourcesBelow(group), checks);
        }
        else
        {
            Add(SourcesBelow(group), checks & MergeChecks.Shape);
            partitions.ForEach(partition => Add(SourcesBelow(partition), MergeChecks.SameField));
        }
    }

    private void Add(List<MergeSource> sources, MergeChecks checks)
    {
        if (sources.Count == 0)
        {
            return;
        }

        var work = new MergeWork(sources);
        var done = _done.GetValueOrDefault(work);
        if ((checks & ~done) != MergeChecks.None)
        {
            _done[work] = done | checks;
            _pending.Push((work, checks & ~done));
        }
    }

    /// <summary>What was pushed in document order is popped in document order.</summary>
    private void ReverseFrom(int count)
    {
        var pushed = new List<(MergeWork, MergeChecks)>();
        while (_pending.Count > count)
        {
            pushed.Add(_pending.Pop());
        }

        pushed.ForEach(_pending.Push);
    }

    private static List<MergeSource> SourcesBelow(List<MergeField> group)
    {
        var sources = new List<MergeSource>();
        foreach (var field in group)
        {
            if (field.Node.SelectionSet is { } selectionSet)
            {
                sources.Add(new(selectionSet, field.Definition?.Type.Named as CompositeType, field));
            }
        }

        return sources;
    }

    /// <summary>The fields of each object type together with those of abstract types, which any object may have.</summary>
    private List<List<MergeField>> PartitionByParent(List<MergeField> group)
    {
        var byType = new Dictionary<ObjectType, List<MergeField>>();
        var ofAbstract = new List<MergeField>();
        foreach (var field in group)
        {
            if (field.ParentType is not ObjectType type)
            {
                ofAbstract.Add(field);
            }
            else if (byType.TryGetValue(type, out var ofType))
            {
                ofType.Add(field);
            }
            else
            {
                byType.Add(type, [field]);
            }
        }

        if (byType.Count < 2)
        {
            return [group];
        }

        walk.Spend(ofAbstract.Count * byType.Count, group[0].Node.Location);
        return walk.IsOver ? [] : [.. byType.Values.Select(ofType => ofType.Concat(ofAbstract).ToList())];
    }

    private bool AreSameField(List<MergeField> fields)
    {
        foreach (var field in fields)
        {
            if (!string.Equals(field.Node.Name, fields[0].Node.Name, StringComparison.Ordinal)
                || !_arguments.AreSame(field.Node, fields[0].Node))
            {
                return false;
            }
        }

        return true;
    }

    private bool HaveSameShape(List<MergeField> fields)
    {
        if (_hasStream && fields.Exists(field => field.Stream is not null))
        {
            return false;
        }

        var first = fields.Find(field => field.Definition is not null)?.Definition;
        return fields.TrueForAll(field => field.Definition is null || first is null || !HaveConflictingTypes(field.Definition.Type, first.Type));
    }

    private static bool HaveConflictingTypes(GraphQLType one, GraphQLType other)
    {
        while (!ReferenceEquals(one, other))
        {
            switch (one, other)
            {
                case (NonNullType first, NonNullType second): (one, other) = (first.OfType, second.OfType); break;
                case (ListType first, ListType second): (one, other) = (first.OfType, second.OfType); break;
                default: return one is not CompositeType || other is not CompositeType;
            }
        }

        return false;
    }
}
