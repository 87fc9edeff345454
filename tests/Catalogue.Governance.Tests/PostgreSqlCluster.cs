using System.Diagnostics;
using Catalogue.Governance.Tests;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgreSqlCluster))]

namespace Catalogue.Governance.Tests;

/// <summary>
/// A PostgreSQL server of the tests' own, started when the first test needs it and stopped after the last. It listens on a
/// socket in a folder of its own and on no port. Tests are skipped where PostgreSQL is not installed.
/// </summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string Purpose = "governance on PostgreSQL";
    private const string Installed = "/usr/lib/postgresql";

    private readonly SemaphoreSlim starting = new(1);
    private string? folder;
    private int databases;

    /// <summary>The connection string of a new, empty database.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            folder ??= await StartAsync();
            var name = $"test_{++databases}";
            await RunAsync(Path.Combine(Programs(), "createdb"), "-h", folder, "-U", Owner(), name);
            return ConnectionTo(name);
        }
        finally
        {
            starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        starting.Dispose();
        if (folder is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync(Path.Combine(Programs(), "pg_ctl"), "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "stop");
            await RunAsync("rm", "-rf", folder);
        }
    }

    private string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = folder,
        Username = Owner(),
        Database = database,
    }.ConnectionString;

    private static async Task<string> StartAsync()
    {
        var programs = Programs();
        var folder = (await RunAsync("mktemp", "-d", "-t", "catalogue-postgres-XXXXXX")).Trim();
        var data = Path.Combine(folder, "data");
        await RunAsync(Path.Combine(programs, "initdb"), "-D", data, "-U", Owner(), "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await RunAsync(
            Path.Combine(programs, "pg_ctl"), "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-t", "120",
            "-o", $"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off -c max_connections=60", "start");
        return folder;
    }

    private static string Programs() => Directory.Exists(Installed) && Directory.GetDirectories(Installed).Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb"))) is { } found
        ? found
        : Path.GetDirectoryName(Requires.Command(Purpose, "initdb")) ?? "";

    // PostgreSQL does not run as root; its package makes a user for it.
    private static bool IsRoot => Environment.UserName == "root";

    private static string Owner() => IsRoot ? "postgres" : Environment.UserName;

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = IsRoot ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Path.GetTempPath();
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} was not started.");
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output}");
    }
}
