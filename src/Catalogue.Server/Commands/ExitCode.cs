namespace Catalogue.Server.Commands;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input, the configuration or the store was refused; each fault is named.</summary>
    public const int Refused = 1;

    public const int WrongUsage = 2;

    /// <summary>128 and the number of SIGINT, as shells have it.</summary>
    public const int Cancelled = 130;
}
