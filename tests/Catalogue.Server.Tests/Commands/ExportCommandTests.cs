using System.IO.Compression;
using Catalogue.Server.Startup;
using Catalogue.Server.Tests.Access;

namespace Catalogue.Server.Tests.Commands;

public sealed class ExportCommandTests
{
    private const string Datasets = """
        {"type": "Organisation", "id": "org", "name": "Org", "kind": "REGISTRY", "contactEmail": "a@example.org"}
        {"type": "Dataset", "id": "draft", "title": "Brouillon", "kind": "COHORT", "status": "DRAFT", "publishedBy": "org"}
        {"type": "Dataset", "id": "open", "title": {"fr": "Ouvert", "en": "Open"}, "kind": "COHORT", "status": "PUBLISHED", "individualCount": 123456, "spatial": "FR", "acronym": "O", "publishedBy": "org", "derivedFrom": [{"to": "draft", "evidence": "DECLARED"}]}

        """;

    private const string Public = """
        {"type":"Organisation","id":"org","name":{"fr":"Org"},"kind":"REGISTRY"}
        {"type":"Dataset","id":"open","title":{"fr":"Ouvert","en":"Open"},"acronym":"O","kind":"COHORT","status":"PUBLISHED","spatial":"FR","individualCount":120000,"publishedBy":"org"}

        """;

    private const string OfSteward = """
        {"type":"Organisation","id":"org","name":{"fr":"Org"},"kind":"REGISTRY","contactEmail":"a@example.org"}
        {"type":"Dataset","id":"draft","title":{"fr":"Brouillon"},"kind":"COHORT","status":"DRAFT","publishedBy":"org"}
        {"type":"Dataset","id":"open","title":{"fr":"Ouvert","en":"Open"},"acronym":"O","kind":"COHORT","status":"PUBLISHED","spatial":"FR","individualCount":123456,"publishedBy":"org","derivedFrom":[{"to":"draft","evidence":"DECLARED"}]}

        """;

    [Fact]
    public async Task Without_a_file_the_catalogue_goes_to_the_output_as_a_stranger_sees_it()
    {
        using var line = await OpenAsync();

        Assert.Equal(
            new CommandResult(0, Public, "The output has what is visible as anonymous: 1 Organisation, 1 Dataset; 1 edge.\n"),
            await line.RunAsync("export", "catalogue"));
    }

    [Fact]
    public async Task It_is_for_whom_it_is_said_to_be()
    {
        using var line = await OpenAsync();

        Assert.Equal(OfSteward, (await line.RunAsync("export", "catalogue", "--as", "steward", "--organisation", "org")).Output);
        Assert.Equal(OfSteward, (await line.RunAsync("export", "catalogue", "--as", "admin")).Output);
        Assert.DoesNotContain("draft", (await line.RunAsync("export", "catalogue", "--as", "steward", "--organisation", "other")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("draft", (await line.RunAsync("export", "catalogue", "--as", "project member", "--projects", "p")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_written_whole_and_imports_again()
    {
        using var line = await OpenAsync();
        var file = Path.Combine(line.Folder.Path, "export.jsonl");

        Assert.Equal(
            new CommandResult(0, "", $"{file} has what is visible as admin: 1 Organisation, 2 Dataset; 3 edges.\n"),
            await line.RunAsync("export", "catalogue", "--as", "admin", "--output", file));
        Assert.Equal(OfSteward, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("unchanged at sequence 1: all 6 nodes and edges are as they were\n", (await line.RunAsync("import", "catalogue", file)).Output);
        Assert.Equal(["datasets.jsonl", "export.jsonl"], FilesIn(line));
    }

    [Fact]
    public async Task Spreadsheets_come_in_an_archive()
    {
        using var line = await OpenAsync();
        var file = Path.Combine(line.Folder.Path, "export.zip");

        Assert.Equal(0, (await line.RunAsync("export", "csv", "-o", file)).ExitCode);

        await using var archive = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("Dataset.csv", archive.Entries.Select(entry => entry.FullName));
        using var text = new StreamReader(await (archive.GetEntry("Dataset.publishedBy.csv") ?? throw new InvalidOperationException("No such file.")).OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal("from,to,key\r\nopen,org,\r\n", await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_by_force_alone()
    {
        using var line = await OpenAsync();
        var file = line.Folder.Write("export.jsonl", "before");

        Assert.Equal(
            new CommandResult(1, "", $"{file} exists already. Name another file, or replace it with --force.\n"),
            await line.RunAsync("export", "catalogue", "--output", file));
        Assert.Equal("before", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(0, (await line.RunAsync("export", "catalogue", "--output", file, "--force")).ExitCode);
        Assert.Equal(Public, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(["datasets.jsonl", "export.jsonl"], FilesIn(line));
    }

    [Fact]
    public async Task Where_no_file_can_be_that_is_said()
    {
        using var line = await OpenAsync();
        var (folder, nowhere) = (line.Folder.Path, Path.Combine(line.Folder.Path, "nowhere", "x"));

        Assert.Equal(new CommandResult(1, "", $"{folder} is a folder. Name a file.\n"), await line.RunAsync("export", "catalogue", "--output", folder, "--force"));
        Assert.Equal(new CommandResult(1, "", $"There is no folder for {nowhere}. Make it first.\n"), await line.RunAsync("export", "catalogue", "--output", nowhere));
    }

    [Fact]
    public async Task What_a_policy_does_not_let_one_request_have_is_refused_with_the_remedy_and_no_file_is_left()
    {
        var policy = await File.ReadAllTextAsync(Path.Combine(AssemblyFolders.Schema, "policy.yaml"), TestContext.Current.CancellationToken);
        using var schema = new SchemaFolder(policy + "\ncombinations:\n  - atMost: 1\n    of: [Dataset.spatial, Dataset.acronym]\n    says: { fr: Non., en: Together they identify. }\n", isDeniable: false);
        using var line = await OpenAsync(schema.Path);
        var target = Path.Combine(line.Folder.Path, "export.jsonl");

        Assert.Equal(
            new CommandResult(1, "", "One request may use at most 1 of Dataset.spatial, Dataset.acronym; this export would have Dataset.spatial, Dataset.acronym. Together they identify.\nLeave some of them out, for instance with --without Dataset.acronym.\n"),
            await line.RunAsync("export", "catalogue", "--output", target));
        Assert.Equal(["datasets.jsonl"], FilesIn(line));
        Assert.Equal(Public.Replace("\"acronym\":\"O\",", "", StringComparison.Ordinal), (await line.RunAsync("export", "catalogue", "--without", "Dataset.acronym")).Output);
    }

    [Fact]
    public async Task It_needs_a_store()
    {
        using var line = new CommandLine();
        var path = Path.Combine(line.Folder.Path, "data", "catalogue.db");

        Assert.Equal(
            new CommandResult(1, "", $"There is no store at {path}. Set Catalogue__Embedded__Path to the store to export.\n"),
            await line.RunAsync("export", "catalogue"));
    }

    [Theory]
    [InlineData("healthdcat is no format of exports. The formats are catalogue (JSON Lines, as import reads them) and csv (a .zip of files for spreadsheets).", "healthdcat")]
    [InlineData("csv is not to be shown. Name a file with --output.", "csv")]
    [InlineData("Name with --organisation whose steward it is.", "catalogue", "--as", "steward")]
    [InlineData("Name with --projects of which project it is a member.", "catalogue", "--as", "project member")]
    [InlineData("Whoever is anonymous has no organisation, project or scope. Say with --as who it is.", "catalogue", "--projects", "p")]
    [InlineData("Argument 'nobody' not recognized. Must be one of:", "catalogue", "--as", "nobody")]
    [InlineData("Required argument missing for command: 'export'.")]
    public async Task Wrong_usage_is_2_and_says_what_is_right(string says, params string[] arguments)
    {
        using var line = new CommandLine();

        var result = await line.RunAsync(["export", .. arguments]);

        Assert.Equal((2, says), (result.ExitCode, result.Error.Split('\n')[0]));
    }

    private static async Task<CommandLine> OpenAsync(string? schema = null)
    {
        var line = schema is null ? new CommandLine() : new CommandLine { SchemaFolder = schema };
        Assert.Equal(0, (await line.RunAsync("import", "catalogue", line.Folder.Write("datasets.jsonl", Datasets))).ExitCode);
        return line;
    }

    private static string[] FilesIn(CommandLine line) => [.. Directory.GetFiles(line.Folder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
