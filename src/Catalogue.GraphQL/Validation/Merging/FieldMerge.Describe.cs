using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Merging;

internal sealed partial class FieldMerge
{
    private const int MostComparedPairs = 1_000;

    private readonly Dictionary<(FieldNode, FieldNode), MergeConflict> _conflicts = [];

    /// <summary>Finds the pairs of a group that is known to conflict, up to a number that nobody reads on from.</summary>
    private void Describe(List<MergeField> group, MergeChecks checks)
    {
        var compared = 0;
        for (var i = 0; i < group.Count; i++)
        {
            for (var j = i + 1; j < group.Count; j++)
            {
                if (compared++ == MostComparedPairs || Conflicts.Count > walk.Limits.MaxErrors)
                {
                    return;
                }

                if (ReasonOf(group[i], group[j], checks) is { } reason)
                {
                    var isInOrder = IsInOrder(group[i], group[j]);
                    Add(group[isInOrder ? i : j], group[isInOrder ? j : i], reason);
                }
            }
        }
    }

    private string? ReasonOf(MergeField first, MergeField second, MergeChecks checks)
    {
        if (checks.HasFlag(MergeChecks.SameField) && !first.ExcludesParentOf(second))
        {
            if (!string.Equals(first.Node.Name, second.Node.Name, StringComparison.Ordinal))
            {
                return $"\"{first.Node.Name}\" and \"{second.Node.Name}\" are different fields";
            }

            if (!_arguments.AreSame(first.Node, second.Node))
            {
                return "they have differing arguments";
            }
        }

        if (_hasStream && checks.HasFlag(MergeChecks.Shape) && (first.Stream ?? second.Stream) is not null)
        {
            return ReasonOfStreams(first, second);
        }

        return checks.HasFlag(MergeChecks.Shape)
            && first.Definition is { Type: var one }
            && second.Definition is { Type: var other }
            && HaveConflictingTypes(one, other)
            ? $"they return conflicting types \"{one}\" and \"{other}\""
            : null;
    }

    /// <summary>A list is streamed for one selection of it only, so that there is one stream to a position of the response.</summary>
    private string ReasonOfStreams(MergeField first, MergeField second) =>
        first.Stream is { } stream && second.Stream is { } other && _arguments.AreSame(stream, other)
            ? "they have overlapping stream directives. See https://github.com/graphql/defer-stream-wg/discussions/100"
            : "they have overlapping stream directives";

    /// <summary>By the fields at the top: the first side is that of the field that was collected first.</summary>
    private static bool IsInOrder(MergeField first, MergeField second)
    {
        while (first.Parent is { } above && second.Parent is { } beside && !ReferenceEquals(above.Node, beside.Node))
        {
            (first, second) = (above, beside);
        }

        return first.Order <= second.Order;
    }

    /// <summary>Adds a conflict below the fields it comes from, up to where both are selected by one field.</summary>
    private void Add(MergeField first, MergeField second, string reason)
    {
        if (_conflicts.ContainsKey((first.Node, second.Node)) || _conflicts.ContainsKey((second.Node, first.Node)))
        {
            return;
        }

        var conflict = new MergeConflict(first, second) { Reason = reason };
        _conflicts.Add((first.Node, second.Node), conflict);
        while (conflict is { First.Parent: { } above, Second.Parent: { } beside } && !ReferenceEquals(above.Node, beside.Node))
        {
            if (_conflicts.TryGetValue((above.Node, beside.Node), out var known))
            {
                known.Below.Add(conflict);
                return;
            }

            var outer = new MergeConflict(above, beside);
            outer.Below.Add(conflict);
            _conflicts.Add((above.Node, beside.Node), outer);
            conflict = outer;
        }

        Conflicts.Add(conflict);
    }
}
