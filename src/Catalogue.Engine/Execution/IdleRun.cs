namespace Catalogue.Engine.Execution;

/// <summary>
/// Keeps a plan's last run for its next request, so that the warm path makes nothing anew. A run is given back once, by
/// whoever has written the last byte of its response; one that is not given back is lost to the collector and nothing worse.
/// </summary>
internal sealed class IdleRun
{
    private RequestRun? idle;

    /// <summary>The run, now the caller's alone; null where another request has it.</summary>
    public RequestRun? Take() => Interlocked.Exchange(ref idle, null);

    public void GiveBack(RequestRun run)
    {
        run.End();
        Volatile.Write(ref idle, run);
    }
}
