using System.Collections.Immutable;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>The errors known before the execution that are not told yet. Each is told once: with the first part that has its field, or with the last payload.</summary>
internal sealed class WaitingErrors(ImmutableArray<KnownError> known)
{
    private readonly List<KnownError> _waiting = known.IsDefault ? [] : [.. known];
    private readonly HashSet<object> _claimed = new(ReferenceEqualityComparer.Instance);

    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>Takes those of the fields that come with a part.</summary>
    /// <param name="part">What stands for the part, which is looked at once.</param>
    /// <param name="fields">Its fields.</param>
    public List<GraphQLError> Take(object part, ImmutableArray<CompiledField> fields)
    {
        var taken = new List<GraphQLError>();
        if (_waiting.Count > 0 && _claimed.Add(part))
        {
            Take(fields, taken);
        }

        return taken;
    }

    public List<GraphQLError> Take(object part, CompiledSelectionSet? selections)
    {
        var taken = new List<GraphQLError>();
        if (_waiting.Count > 0 && _claimed.Add(part))
        {
            Take(selections, taken);
        }

        return taken;
    }

    public List<GraphQLError> TakeAll()
    {
        var taken = _waiting.ConvertAll(known => known.Error);
        _waiting.Clear();
        return taken;
    }

    private void Take(ImmutableArray<CompiledField> fields, List<GraphQLError> taken)
    {
        foreach (var field in fields)
        {
            var at = _waiting.FindIndex(known => known.FieldId == field.Id);
            if (at >= 0)
            {
                taken.Add(_waiting[at].Error);
                _waiting.RemoveAt(at);
            }

            Take(field.Selections, taken);
        }
    }

    /// <summary>What is deferred within them is of another part.</summary>
    private void Take(CompiledSelectionSet? selections, List<GraphQLError> taken)
    {
        foreach (var type in selections?.Types ?? [])
        {
            Take(selections?.For(type) ?? [], taken);
        }
    }
}
