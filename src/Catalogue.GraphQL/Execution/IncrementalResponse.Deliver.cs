using Catalogue.GraphQL.Execution.Incremental;

namespace Catalogue.GraphQL.Execution;

public sealed partial class IncrementalResponse
{
    private void Deliver(DeferredFragment fragment, ResponseBuffer output, CancellationToken cancellationToken)
    {
        var mark = _payload.Mark();

        // It grows: an execution can find further ones of the same fragment.
        for (var i = 0; i < fragment.Executions.Count; i++)
        {
            var execution = fragment.Executions[i];
            if (execution is { IsDelivered: false, Failure: null })
            {
                _payload.BeginData(fragment, execution);
                WriteData(execution, output, cancellationToken);
            }

            if (execution.Failure is { } failure)
            {
                var errors = KeepForOthers(fragment, output);
                _payload.CutBack(mark);
                Fail(fragment, [failure, .. errors]);
                return;
            }

            if (!execution.IsDelivered)
            {
                _payload.EndEntry([.. execution.Errors]);
            }
        }

        Complete(fragment);
    }

    private void WriteData(DeferredExecution deferred, ResponseBuffer output, CancellationToken cancellationToken)
    {
        var start = output.Position;
        if (deferred.Kept is { } kept)
        {
            output.Write(kept);
            deferred.Written = (start, output.Position);
            return;
        }

        var work = new List<IncrementalWork>();
        var execution = new Execution(_source, output, _settings, work, _bytesLeft, cancellationToken);
        deferred.Errors.AddRange(_known.Take(deferred.Group, deferred.Group.Fields));
        if (execution.ExecuteDeferred(deferred))
        {
            deferred.Errors.AddRange(execution.ListedErrors());
            deferred.Written = (start, output.Position);
            TakeUp(work, deferred);
        }
        else
        {
            deferred.Failure = execution.Failure;
            Stop(execution);
        }

        execution.Dispose();
    }

    /// <summary>A fragment fails; what others have in common with it is theirs. Gives the known errors of what nobody needs any more.</summary>
    private static List<GraphQLError> KeepForOthers(DeferredFragment failed, ResponseBuffer output)
    {
        var errors = new List<GraphQLError>();
        foreach (var execution in failed.Executions)
        {
            var isNeeded = execution.Fragments.Any(other => other != failed && !other.IsDone);
            if (execution is { Failure: null, Written: { } written } && isNeeded)
            {
                execution.Kept = output.ToArray(written.Start, written.End);
            }
            else if (execution.Failure is not null)
            {
                errors.AddRange(execution.Errors);
                execution.Errors = [];
            }

            execution.Written = null;
        }

        return errors;
    }

    private void Complete(DeferredFragment first)
    {
        var complete = new Queue<DeferredFragment>([first]);
        while (complete.TryDequeue(out var fragment))
        {
            if (fragment.IsDone)
            {
                continue;
            }

            fragment.IsDone = true;
            _payload.Complete(fragment);
            var streams = new List<Delivery>();
            foreach (var execution in fragment.Executions.Where(execution => !execution.IsDelivered))
            {
                execution.IsDelivered = true;
                execution.Kept = null;
                streams.AddRange(execution.Streams);
                foreach (var other in execution.Fragments)
                {
                    complete.Enqueue(other);
                }
            }

            Announce(fragment.Children.Concat(streams));
            complete = new(complete.Where(other => other is { Id: not null, IsDone: false, IsDelivered: true }));
        }
    }

    private void Deliver(ItemStream stream, ResponseBuffer output, CancellationToken cancellationToken)
    {
        var mark = _payload.Mark();
        var work = new List<IncrementalWork>();
        var execution = new Execution(_source, output, _settings, work, _bytesLeft, cancellationToken);
        var known = _known.Take(stream.Field, stream.Field.Selections);
        _payload.BeginItems(stream);
        var isWhole = execution.CompleteItems(stream, PayloadBytes, out var count);
        if (count == 0)
        {
            _payload.CutBack(mark);
        }
        else
        {
            output.WriteByte((byte)']');
            _payload.EndEntry([.. known, .. execution.ListedErrors()]);
        }

        Announce(TakeUp(work, null));
        if (!isWhole)
        {
            Stop(execution);
            Fail(stream, execution.Failure is { } failure ? [failure, .. count == 0 ? known : []] : known);
        }
        else if (stream.HasItems)
        {
            _queue.Enqueue(stream);
        }
        else
        {
            stream.IsDone = true;
            _payload.Complete(stream);
        }

        execution.Dispose();
    }
}
