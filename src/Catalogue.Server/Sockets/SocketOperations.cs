using System.Diagnostics.CodeAnalysis;
using Catalogue.Server.Configuration;

namespace Catalogue.Server.Sockets;

/// <summary>The operations of one socket: by their ids while the client may use these, and counted until they have really ended.</summary>
internal sealed class SocketOperations(SocketLimits limits)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SocketOperation> byId = new(StringComparer.Ordinal);
    private int running;
    private int subscriptions;
    private TaskCompletionSource? idle;

    /// <summary>Whether an operation of this id is under way.</summary>
    public bool Has(string id)
    {
        lock (gate)
        {
            return byId.ContainsKey(id);
        }
    }

    /// <returns>False where there are as many as may be.</returns>
    public bool TryAdd(SocketOperation operation)
    {
        lock (gate)
        {
            if (running == limits.Operations)
            {
                return false;
            }

            byId.Add(operation.Id, operation);
            running++;
            return true;
        }
    }

    /// <summary>Makes the id free, for a client that completes the operation.</summary>
    public bool TryRemove(string id, [NotNullWhen(true)] out SocketOperation? operation)
    {
        lock (gate)
        {
            return byId.Remove(id, out operation);
        }
    }

    /// <summary>Makes the operation's id free, before the client hears that it has ended; another operation may have the id by now.</summary>
    public void Remove(SocketOperation operation)
    {
        lock (gate)
        {
            if (byId.TryGetValue(operation.Id, out var current) && current == operation)
            {
                byId.Remove(operation.Id);
            }
        }
    }

    /// <summary>Counts an operation that turned out to be a subscription, until <see cref="LeaveSubscription"/>.</summary>
    /// <returns>False where there are as many as may be.</returns>
    public bool TryEnterSubscription()
    {
        lock (gate)
        {
            if (subscriptions == limits.Subscriptions)
            {
                return false;
            }

            subscriptions++;
            return true;
        }
    }

    public void LeaveSubscription()
    {
        lock (gate)
        {
            subscriptions--;
        }
    }

    /// <summary>The operation has ended and uses nothing any more.</summary>
    public void Leave()
    {
        lock (gate)
        {
            running--;
            if (running == 0)
            {
                idle?.TrySetResult();
                idle = null;
            }
        }
    }

    /// <summary>When none is running.</summary>
    public Task WhenIdle()
    {
        lock (gate)
        {
            if (running == 0)
            {
                return Task.CompletedTask;
            }

            idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return idle.Task;
        }
    }
}
