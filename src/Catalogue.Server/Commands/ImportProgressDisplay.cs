using System.Diagnostics;
using Catalogue.Exchange;
using Spectre.Console;

namespace Catalogue.Server.Commands;

/// <summary>Shows how far the reading is: one line that changes on a terminal, a line every few seconds elsewhere.</summary>
internal sealed class ImportProgressDisplay : IProgress<ImportProgress>, IDisposable
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(2);

    private readonly Terminal terminal;
    private readonly IAnsiConsole? console;
    private long shownAt = Stopwatch.GetTimestamp();
    private bool isShown;

    public ImportProgressDisplay(Terminal terminal)
    {
        this.terminal = terminal;
        console = terminal.IsInteractive ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) }) : null;
    }

    public void Report(ImportProgress value)
    {
        if (Stopwatch.GetElapsedTime(shownAt) < (console is null ? Elsewhere : OnTerminal))
        {
            return;
        }

        shownAt = Stopwatch.GetTimestamp();
        Show(value);
    }

    public void Dispose() => Clear();

    private void Show(ImportProgress value)
    {
        var line = $"{value.FilesRead} of {value.FilesTotal} files read  {value.CurrentFile}";
        if (console is null)
        {
            terminal.Error.WriteLine(line);
            return;
        }

        Clear();
        console.Write(new Text(line) { Overflow = Overflow.Ellipsis });
        isShown = true;
    }

    private void Clear()
    {
        if (isShown)
        {
            console?.Write(new ControlCode("\r\u001b[2K"));
            isShown = false;
        }
    }
}
