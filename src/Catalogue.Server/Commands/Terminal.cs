namespace Catalogue.Server.Commands;

/// <summary>Results go to the output; faults, warnings and progress beside it, so that a result can be piped.</summary>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive)
{
    /// <summary>The output for what is bytes rather than lines.</summary>
    public required Func<Stream> OpenOutput { get; init; }

    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsErrorRedirected) { OpenOutput = Console.OpenStandardOutput };
}
