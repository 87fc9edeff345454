using System.Diagnostics;
using Spectre.Console;

namespace Catalogue.Server.Commands;

/// <summary>Shows how far something is: one line that changes on a terminal, a line every few seconds elsewhere.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(2);

    private readonly Terminal terminal;
    private readonly IAnsiConsole? console;
    private long shownAt = Stopwatch.GetTimestamp();
    private bool isShown;

    public ProgressLine(Terminal terminal)
    {
        this.terminal = terminal;
        console = terminal.IsInteractive ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) }) : null;
    }

    /// <summary>Whether it is time to show something anew.</summary>
    public bool IsDue => Stopwatch.GetElapsedTime(shownAt) >= (console is null ? Elsewhere : OnTerminal);

    public void Show(string line)
    {
        shownAt = Stopwatch.GetTimestamp();
        if (console is null)
        {
            terminal.Error.WriteLine(line);
            return;
        }

        Clear();
        console.Write(new Text(line) { Overflow = Overflow.Ellipsis });
        isShown = true;
    }

    public void Dispose() => Clear();

    private void Clear()
    {
        if (isShown)
        {
            console?.Write(new ControlCode("\r\u001b[2K"));
            isShown = false;
        }
    }
}
