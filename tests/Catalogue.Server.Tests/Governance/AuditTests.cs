using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Catalogue.Server.Auth;
using Catalogue.Server.Startup;
using Catalogue.Server.Tests.Commands;
using Microsoft.Data.Sqlite;

namespace Catalogue.Server.Tests.Governance;

/// <summary>What an administrator asks is in the audit trail before it is answered, or is not answered.</summary>
public sealed class AuditTests
{
    private const string Trace = """{"query": "{ accessTrace(id: \"snds-dcir\", as: {}) { outcome } }"}""";
    private const string Traced = """{"data":{"accessTrace":{"outcome":"ALLOW"}}}""";

    [Fact]
    public async Task A_trace_leaves_an_entry_that_names_who_asked_and_the_request()
    {
        using var line = new CommandLine();
        await using (var server = await StartAsync(line.Folder.Path))
        {
            using var client = ClientOf(server.Addresses.First(), line.Folder.Path, "admin");
            using var response = await client.SendAsync(Post.Json(Trace), TestContext.Current.CancellationToken);

            Assert.Equal(Answer.Of(200, Traced), await Answer.OfAsync(response));
            Assert.Equal(
                $"1 catalogue-development|a.durand [\"admin\"] ACCESS_TRACED snds-dcir {response.Headers.GetValues("X-Request-Id").Single()}",
                await ReadAsync(line, "SELECT sequence || ' ' || subject || ' ' || roles || ' ' || action || ' ' || node || ' ' || request_id FROM audit_entries"));
        }

        Assert.Matches("governance\\.db is sound: the last audit entry is 1:[0-9a-f]{64}\\.\n$", (await line.RunAsync("verify")).Output);
    }

    [Fact]
    public async Task Nobody_else_leaves_an_entry_or_gets_an_answer()
    {
        using var line = new CommandLine();
        await using var server = await StartAsync(line.Folder.Path);
        using var client = ClientOf(server.Addresses.First(), line.Folder.Path, "auditor");

        using var response = await client.SendAsync(Post.Json(Trace), TestContext.Current.CancellationToken);

        Assert.Equal(
            Answer.Of(200, """{"data":{"accessTrace":null},"errors":[{"message":"You may not read `Query.accessTrace`. Ask `myAccess` for its rule and how to get access.","locations":[{"line":1,"column":3}],"path":["accessTrace"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}"""),
            await Answer.OfAsync(response));
        Assert.Equal("0", await ReadAsync(line, "SELECT count(*) FROM audit_entries"));
    }

    [Fact]
    public async Task A_trail_that_cannot_be_written_refuses_traces_and_nothing_else()
    {
        using var line = new CommandLine();
        await using var server = await StartAsync(line.Folder.Path);
        using var client = ClientOf(server.Addresses.First(), line.Folder.Path, "admin");
        await ReadAsync(line, "DROP TABLE audit_entries");

        using var refused = await client.SendAsync(Post.Json(Trace), TestContext.Current.CancellationToken);
        using var answered = await client.SendAsync(Post.Json("""{"query": "{ me { subject } }"}"""), TestContext.Current.CancellationToken);

        Assert.Equal(
            Answer.Refusal(503, "The audit trail cannot be written now, and without it this is not answered. The server's log says why.", "AUDIT_UNAVAILABLE"),
            await Answer.OfAsync(refused));
        Assert.Equal(Answer.Of(200, """{"data":{"me":{"subject":"catalogue-development|a.durand"}}}"""), await Answer.OfAsync(answered));
    }

    [Fact]
    public async Task Verify_says_where_the_trail_breaks_and_whether_an_entry_is_still_there()
    {
        using var line = new CommandLine();
        await using (var server = await StartAsync(line.Folder.Path))
        {
            using var client = ClientOf(server.Addresses.First(), line.Folder.Path, "admin");
            for (var at = 0; at < 3; at++)
            {
                using var response = await client.SendAsync(Post.Json(Trace), TestContext.Current.CancellationToken);
            }
        }

        var whole = await line.RunAsync("verify");
        var last = whole.Output[(whole.Output.LastIndexOf(' ') + 1)..].TrimEnd('.', '\n');
        Assert.Equal(0, (await line.RunAsync("verify", "--audit-entry", last)).ExitCode);
        Assert.Equal("\"3:none\" is no entry: write NUMBER:DIGEST.\n", (await line.RunAsync("verify", "--audit-entry", "3:none")).Error);

        await ReadAsync(line, "DROP TRIGGER audit_entries_are_not_changed; DROP TRIGGER audit_entries_are_not_removed; UPDATE audit_entries SET node = 'egb' WHERE sequence = 2");
        var broken = await line.RunAsync("verify");
        Assert.Equal(1, broken.ExitCode);
        Assert.Matches("governance\\.db: the audit trail is broken\\. Entry 2 is not as it was written\\. Entries up to 1:[0-9a-f]{64} follow each other\\.\n$", broken.Error);

        await ReadAsync(line, "DELETE FROM audit_entries WHERE sequence > 1; UPDATE audit_head SET sequence = 1, hash = (SELECT hash FROM audit_entries)");
        Assert.Equal(0, (await line.RunAsync("verify")).ExitCode);
        Assert.Equal(
            new CommandResult(1, $"{Path.Combine(line.Folder.Path, "data", "catalogue.db")} is sound: sequence 1.\n", $"The audit trail does not have the entry {last}: it was replaced, or cut off.\n"),
            await line.RunAsync("verify", "--audit-entry", last));
    }

    [Fact]
    public async Task Two_processes_that_share_a_trail_make_one_chain()
    {
        using var line = new CommandLine();
        using var other = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(line.Folder.Path, "data"));
        other.Write("appsettings.json", $$$"""{"Catalogue:Governance:ConnectionString": "Data Source={{{Path.Combine(line.Folder.Path, "data", "governance.db")}}}"}""");
        using var first = CatalogueProcess.StartIn("Development", line.Folder.Path, "serve");
        using var second = CatalogueProcess.StartIn("Development", other.Path, "serve");
        using var one = ClientOf(await AddressOfAsync(first), line.Folder.Path, "admin");
        using var two = ClientOf(await AddressOfAsync(second), other.Path, "admin");

        const int Each = 10;
        var answers = await Task.WhenAll(Enumerable.Range(0, Each).SelectMany(_ => new[] { one, two }).Select(async client =>
        {
            using var response = await client.SendAsync(Post.Json(Trace), TestContext.Current.CancellationToken);
            return await Answer.OfAsync(response);
        }));
        first.Kill();
        second.Kill();

        Assert.All(answers, answer => Assert.Equal(Answer.Of(200, Traced), answer));
        await Task.WhenAll(first.WaitAsync(), second.WaitAsync());
        Assert.Contains($"governance.db is sound: the last audit entry is {2 * Each}:", (await line.RunAsync("verify")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_stops_the_start()
    {
        using var folder = new TemporaryFolder();
        folder.Write("none.db", new string('x', 4096));

        var fault = await Assert.ThrowsAsync<StartException>(async () => await StartAsync(folder.Path, ("Catalogue:Governance:ConnectionString", "Data Source=none.db")));

        Assert.Equal("The governance database cannot be used: SQLite Error 26: 'file is not a database'. See Catalogue:Governance in the settings.", fault.Message);
    }

    private static Task<RunningServer> StartAsync(string folder, params (string Key, string Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value);
        (all["urls"], all["Logging:LogLevel:Default"]) = ("http://127.0.0.1:0", "None");
        return RunningServer.StartAsync(new HostEnvironment(all) { Name = "Development", ContentRoot = folder }, AssemblyFolders.Ide, TestContext.Current.CancellationToken);
    }

    private static HttpClient ClientOf(string address, string folder, string role)
    {
        var token = DevelopmentTokens.Open(Path.Combine(folder, "data")).Create("a.durand", ImmutableArray.Create(role), [], [], TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1));
        var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task<string> AddressOfAsync(CatalogueProcess process)
    {
        while (await process.Output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split("is ready on ") is [_, var rest])
            {
                return rest.Split(' ')[0];
            }
        }

        throw new InvalidOperationException($"The server did not start: {await process.Error.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    [SuppressMessage("Security", "CA2100", Justification = "The tests' own statements.")]
    private static async Task<string> ReadAsync(CommandLine line, string statements)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(line.Folder.Path, "data", "governance.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        return $"{await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)}";
    }
}
