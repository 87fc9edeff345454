using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Incremental;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

internal ref partial struct Execution
{
    public readonly bool IsTooLarge => _tooLarge;

    public readonly bool IsHalted => _isStopped && !_tooLarge;

    /// <summary>Why the last part was not written.</summary>
    public readonly GraphQLError? Failure => _tooLarge ? TooLarge() : _failure;

    /// <summary>ExecuteRootSelectionSet where parts may follow.</summary>
    public ExecutionOutcome ExecuteFirstPart(CompiledOperation operation, in FieldValue root, WaitingErrors known, IncrementalResponse further)
    {
        var start = _output.Position;
        var isHalted = _onError == ErrorBehavior.Halt && !known.IsEmpty;
        var hasData = WriteData(operation, operation.Parts, root, isHalted);
        if (_tooLarge)
        {
            return RefuseTooLarge(start);
        }

        further.Begin(hasData ? _work ?? [] : []);
        var told = further.HasNext ? known.Take(operation.Parts, operation.Parts.For(operation.RootType)) : known.TakeAll();
        var outcome = WriteEnd(hasData, isHalted ? told[..1] : told);
        if (further.HasNext)
        {
            _output.Truncate(_output.Position - 1);
            further.EndInitial(_output, start);
        }

        return outcome;
    }

    /// <summary>ExecuteExecutionGroup of the draft; false where an error leaves nothing of it.</summary>
    public bool ExecuteDeferred(DeferredExecution deferred)
    {
        PushAll(deferred.Path);
        _scope = deferred.Scope;
        return ExecuteCollectedFields(deferred.Group.Fields, deferred.Parent) && !IsStopped();
    }

    /// <summary>Writes items until there are many bytes, or none is left; false where one fails that the list cannot be without.</summary>
    public bool CompleteItems(ItemStream stream, int bytes, out int count)
    {
        PushAll(stream.Path);
        var end = _output.Position + bytes;
        for (count = 0; stream.HasItems && _output.Position < end; count++)
        {
            var (mark, work, errors) = (_output.Position, _work?.Count ?? 0, _errors?.Count ?? 0);
            _output.Write(count > 0 ? ","u8 : default);
            Push(stream.Next);
            var written = CompleteValue(stream.ItemType, stream.Field, stream.Item) && !IsStopped();
            _pathLength--;
            if (!written)
            {
                CutBack(mark, work);
                _errors?.RemoveRange(errors, _errors.Count - errors);
                return false;
            }

            stream.Next++;
        }

        return true;
    }

    /// <summary>The errors so far, and how many are not among them.</summary>
    public readonly List<GraphQLError> ListedErrors()
    {
        var errors = new List<GraphQLError>(_errors ?? []);
        if (_unlisted > 0)
        {
            errors.Add(new($"{_unlisted} more errors are not listed."));
        }

        return errors;
    }

    /// <summary>ExecuteCollectedFields of an object of which something is deferred.</summary>
    private bool ExecuteInParts(Deferral deferral, ImmutableArray<CompiledField> fields, in FieldValue parent)
    {
        var outer = _scope;
        Defer(deferral, parent);
        var written = ExecuteCollectedFields(fields, parent);
        _scope = outer;
        return written;
    }

    private void Defer(Deferral deferral, in FieldValue parent)
    {
        var path = Path();
        foreach (var usage in deferral.NewUsages)
        {
            var fragment = new DeferredFragment(path, usage.Label, usage.Parent is { } around ? DeliveryScope.Find(_scope, around) : null);
            _work?.Add(fragment);
            _scope = new(usage, fragment, _scope);
        }

        foreach (var group in deferral.Groups)
        {
            _work?.Add(new DeferredExecution(path, group, parent, _scope));
        }
    }

    /// <summary>How many items of a streamed list come at once; false where its arguments are wrong.</summary>
    private bool TryReadStream(StreamUsage stream, CompiledField field, int length, out int count)
    {
        count = length;

        // Of a list of lists the outer one is streamed.
        if (_path[_pathLength - 1].Key is null)
        {
            return true;
        }

        if (stream.Read(_variables, out var initialCount) is { } error)
        {
            return HandleFieldError(field, error);
        }

        count = _work is not null && initialCount < length ? initialCount.Value : length;
        return true;
    }

    private void Stream(StreamUsage stream, ListType type, CompiledField field, in FieldValue list, int count) =>
        _work?.Add(new ItemStream(Path(), stream.Label, stream.Items ?? field, type.OfType, list, count));

    private void CutBack(long position, int work)
    {
        _output.Truncate(position);
        _work?.RemoveRange(work, _work.Count - work);
    }

    private readonly ImmutableArray<PathSegment> Path() => [.. _path.AsSpan(0, _pathLength)];

    private void PushAll(ImmutableArray<PathSegment> path)
    {
        foreach (var segment in path)
        {
            Push(segment);
        }
    }
}
