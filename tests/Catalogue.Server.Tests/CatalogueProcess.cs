using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Catalogue.Server.Tests;

/// <summary>The command line as a process of its own, which can be killed.</summary>
internal sealed class CatalogueProcess : IDisposable
{
    private readonly Process process;

    private CatalogueProcess(Process process) => this.process = process;

    /// <param name="folder">Its current folder, and so where its data lies.</param>
    /// <param name="arguments">The command line.</param>
    public static CatalogueProcess Start(string folder, params IEnumerable<string> arguments) => StartIn("Production", folder, arguments);

    /// <summary>As <see cref="Start"/>, in Development or in Production.</summary>
    public static CatalogueProcess StartIn(string environment, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "catalogue.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return new CatalogueProcess(Process.Start(start) ?? throw new InvalidOperationException("The process was not started."));
    }

    public StreamReader Output => process.StandardOutput;

    public StreamReader Error => process.StandardError;

    /// <summary>Bytes of its memory: now, and at most until now.</summary>
    public (long Now, long Peak) ReadMemory()
    {
        process.Refresh();
        return (process.WorkingSet64, process.PeakWorkingSet64);
    }

    /// <summary>SIGKILL: the process gets no chance to do anything more.</summary>
    public void Kill() => process.Kill();

    /// <summary>SIGINT, as Ctrl-C sends it.</summary>
    public void Interrupt() => Kill(process.Id, signal: 2);

    /// <summary>SIGTERM, as a service's stop sends it.</summary>
    public void Terminate() => Kill(process.Id, signal: 15);

    public async Task<int> WaitAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
