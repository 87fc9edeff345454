using Catalogue.GraphQL.Execution.Incremental;

namespace Catalogue.GraphQL.Execution;

public sealed partial class IncrementalResponse
{
    /// <summary>Puts work into its order: fragments below the one that is delivered before them, executions to their fragments.</summary>
    /// <param name="work">What an execution left.</param>
    /// <param name="execution">The execution, or null where it is delivered already.</param>
    /// <returns>What can be announced at once.</returns>
    private static List<Delivery> TakeUp(List<IncrementalWork> work, DeferredExecution? execution)
    {
        var ready = new List<Delivery>();
        foreach (var item in work)
        {
            switch (item)
            {
                case DeferredFragment { Parent: { } parent } fragment:
                    fragment.IsDone = parent.IsDone;
                    parent.Children.Add(fragment);
                    break;

                case DeferredExecution deferred:
                    foreach (var fragment in deferred.Fragments)
                    {
                        fragment.Executions.Add(deferred);
                    }

                    break;

                case ItemStream stream when execution is not null:
                    execution.Streams.Add(stream);
                    break;

                case Delivery delivery:
                    ready.Add(delivery);
                    break;
            }
        }

        work.Clear();
        return ready;
    }

    /// <summary>A fragment to which nothing is left gives its place to those within it.</summary>
    private void Announce(IEnumerable<Delivery> ready)
    {
        var pending = new Stack<Delivery>(ready.Reverse());
        while (pending.TryPop(out var next))
        {
            if (next is DeferredFragment { IsDelivered: true } empty)
            {
                empty.IsDone = true;
                foreach (var child in empty.Children.AsEnumerable().Reverse())
                {
                    pending.Push(child);
                }
            }
            else if (!next.IsDone)
            {
                _payload.Announce(next);
                _queue.Enqueue(next);
            }
        }
    }
}
