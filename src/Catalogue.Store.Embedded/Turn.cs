using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Store.Embedded;

/// <summary>Lets one in at a time, in the order of asking, until the store is closed.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Whoever waits when the store is closed must be let in to be told; a semaphore without a wait handle holds nothing.")]
internal sealed class Turn
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private bool isClosed;

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        RequireOpen();
    }

    /// <summary>For who waits for a moment only.</summary>
    public void Enter()
    {
        gate.Wait();
        RequireOpen();
    }

    public void Leave() => gate.Release();

    /// <summary>Waits for who is in; nobody is let in afterwards.</summary>
    public async ValueTask CloseAsync()
    {
        await gate.WaitAsync();
        isClosed = true;
        gate.Release();
    }

    private void RequireOpen()
    {
        if (isClosed)
        {
            gate.Release();
            throw new ObjectDisposedException(nameof(EmbeddedStore));
        }
    }
}
