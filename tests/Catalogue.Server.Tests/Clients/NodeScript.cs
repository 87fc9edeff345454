using System.Diagnostics;

namespace Catalogue.Server.Tests.Clients;

/// <summary>The scripts of <c>tests/clients</c>, run by Node.</summary>
internal static class NodeScript
{
    private const string Purpose = "clients from npm";

    /// <summary>The folder of the scripts. Skips the test where Node or the packages are absent.</summary>
    public static string Folder()
    {
        Requires.Command(Purpose, "node");
        Requires.Folder(Purpose, Path.Combine("tests", "clients", "node_modules"), "npm ci in tests/clients");
        return Path.Combine(Requires.RepositoryRoot(), "tests", "clients");
    }

    /// <summary>What the script wrote to its output; it must end well.</summary>
    public static async Task<string> RunAsync(string script, params IEnumerable<string> arguments)
    {
        var folder = Folder();
        var start = new ProcessStartInfo(Requires.Command(Purpose, "node"), [Path.Combine(folder, script), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Node was not started.");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{script} ended with {process.ExitCode}: {await error}");
        return output;
    }
}
