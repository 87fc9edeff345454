namespace Catalogue.Server.Configuration;

/// <summary>The keys under <c>Catalogue:Limits</c> that bound what is done with HTTP.</summary>
internal sealed record HttpLimits
{
    /// <summary>Bytes of a request's body. The largest operation that a person writes is far below 100 kB.</summary>
    public int RequestBytes { get; init; } = 1024 * 1024;

    /// <summary>Seconds that one request may take.</summary>
    public int ExecutionSeconds { get; init; } = 30;

    /// <summary>Connections at a time; further ones are closed.</summary>
    public int Connections { get; init; } = 10_000;

    /// <summary>Seconds that requests under way have to end when the server is stopped.</summary>
    public int DrainSeconds { get; init; } = 30;
}
