using Catalogue.GraphQL.Execution.Incremental;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The further payloads of a response. The values are there: each payload is executed and written when it is asked for, and
/// is forgotten then. Not safe for concurrent use.
/// </summary>
public sealed partial class IncrementalResponse
{
    // About a segment of a response: a reader has something to show soon, and a thousand small parts are not a thousand payloads.
    private const int PayloadBytes = 16 * 1024;

    private readonly ValueSource _source;
    private readonly ExecutionSettings _settings;
    private readonly PayloadWriter _payload;
    private readonly WaitingErrors _known;
    private readonly Queue<Delivery> _queue = new();
    private long _bytesLeft;
    private GraphQLError? _stop;

    internal IncrementalResponse(ValueSource source, IncrementalForm form, in ExecutionSettings settings, WaitingErrors known)
    {
        _source = source;
        _payload = PayloadWriter.Of(form);
        _settings = settings;
        _known = known;
        _bytesLeft = (settings.Limits ?? ExecutionLimits.Default).MaxResponseBytes;
    }

    internal bool HasNext
    {
        get
        {
            while (_queue.TryPeek(out var next) && next.IsDone)
            {
                _queue.Dequeue();
            }

            return _queue.Count > 0;
        }
    }

    /// <summary>Appends the next payload, a JSON object; false where there is none any more, and nothing was written.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the output then holds a part of a payload, and no further one may be asked for.</exception>
    public bool TryWriteNext(ResponseBuffer output, CancellationToken cancellationToken)
    {
        if (!HasNext)
        {
            return false;
        }

        var start = output.Position;
        _payload.Begin(output);
        do
        {
            Deliver(_queue.Dequeue(), output, cancellationToken);
        }
        while (HasNext && output.Position - start < PayloadBytes);

        _payload.End(HasNext, HasNext ? [] : _known.TakeAll());
        _bytesLeft -= output.Position - start;
        return true;
    }

    /// <summary>Takes up what the first payload left for later.</summary>
    internal void Begin(List<IncrementalWork> work) => Announce(TakeUp(work, null));

    /// <summary>Turns a whole response that was begun at a position, less its last brace, into the first payload.</summary>
    internal void EndInitial(ResponseBuffer output, long start)
    {
        _payload.WriteInitialEnd(output);
        _bytesLeft -= output.Position - start;
    }

    private void Deliver(Delivery delivery, ResponseBuffer output, CancellationToken cancellationToken)
    {
        if (_stop is { } reason)
        {
            Fail(delivery, [reason]);
        }
        else if (delivery is DeferredFragment fragment)
        {
            Deliver(fragment, output, cancellationToken);
        }
        else if (delivery is ItemStream stream)
        {
            Deliver(stream, output, cancellationToken);
        }
    }

    private void Fail(Delivery delivery, List<GraphQLError> errors)
    {
        delivery.IsDone = true;
        _payload.Fail(delivery, errors);
        var lost = new Stack<DeferredFragment>((delivery as DeferredFragment)?.Children ?? []);
        while (lost.TryPop(out var child))
        {
            child.IsDone = true;
            child.Children.ForEach(lost.Push);
        }
    }

    private void Stop(in Execution execution) =>
        _stop ??= execution.IsTooLarge ? execution.Failure : execution.IsHalted ? new("An error in another part of the response ended the execution.") : null;
}
