namespace Catalogue.Server.Tests.Commands;

public sealed class ImportCommandTests
{
    private const string Concepts = """
        {"type": "Concept", "id": "sex", "label": {"fr": "Sexe", "en": "Sex"}}
        {"type": "Concept", "id": "sex-at-birth", "label": {"fr": "Sexe à la naissance", "en": "Sex at birth"}, "broader": "sex"}

        """;

    [Fact]
    public async Task Files_become_one_change_set()
    {
        using var line = new CommandLine();
        var file = line.Folder.Write("concepts.jsonl", Concepts);
        Assert.Equal(
            new CommandResult(0, "committed sequence 1: 2 created, 0 updated, 0 deleted, 1 connected, 0 disconnected, 0 unchanged\n", "1 file: 2 Concept; 1 edge.\n"),
            await line.RunAsync("import", "catalogue", file));
    }

    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        using var line = new CommandLine();
        var file = line.Folder.Write("concepts.jsonl", Concepts);
        await line.RunAsync("import", "catalogue", file);
        Assert.Equal(
            new CommandResult(0, "unchanged at sequence 1: all 3 nodes and edges are as they were\n", "1 file: 2 Concept; 1 edge.\n"),
            await line.RunAsync("import", "catalogue", file));
    }

    [Fact]
    public async Task A_statistic_that_tells_of_a_few_is_not_published_and_that_is_told()
    {
        using var line = new CommandLine();
        var file = line.Folder.Write("d.jsonl", """{"type": "Dataset", "id": "d", "title": "D", "kind": "COHORT", "status": "PUBLISHED", "individualCount": 7}""");
        Assert.Equal(
            new CommandResult(
                0,
                "committed sequence 1: 1 created, 0 updated, 0 deleted, 0 connected, 0 disconnected, 0 unchanged\n",
                $"{file}(1,1): warning: Dataset.individualCount of d is not published: it is a count below 11.\n1 statistic not published as given.\n1 file: 1 Dataset; 0 edges.\n"),
            await line.RunAsync("import", "catalogue", file));
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        using var line = new CommandLine();
        var file = line.Folder.Write("concepts.jsonl", Concepts);
        Assert.Equal(
            new CommandResult(0, "checked: nothing was written (--dry-run)\n", "1 file: 2 Concept; 1 edge.\n"),
            await line.RunAsync("import", "catalogue", file, "--dry-run"));
        Assert.Equal(0, (await line.RunAsync("verify")).ExitCode);
        Assert.Contains("catalogue.db is sound: sequence 0.\n", (await line.RunAsync("verify")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_path_is_acknowledged_by_itself_when_asked()
    {
        using var line = new CommandLine();
        var first = line.Folder.Write("a.jsonl", """{"type": "Concept", "id": "sex", "label": "Sexe"}""");
        var second = line.Folder.Write("b.jsonl", """{"type": "Concept", "id": "age", "label": "Âge"}""");
        Assert.Equal(
            """
            committed sequence 1: 1 created, 0 updated, 0 deleted, 0 connected, 0 disconnected, 0 unchanged
            committed sequence 2: 1 created, 0 updated, 0 deleted, 0 connected, 0 disconnected, 0 unchanged

            """,
            (await line.RunAsync("import", "catalogue", "--each", first, second)).Output);
    }

    [Fact]
    public async Task Faults_of_the_files_and_of_the_store_are_named_together_and_nothing_is_written()
    {
        using var line = new CommandLine();
        var file = line.Folder.Write("faults.jsonl", """
            {"type": "Concept", "id": "sex", "label": "Sexe"}
            {"type": "Concept", "id": "age", "label": "Âge", "broader": "nowhere"}
            {"type": "Koncept", "id": "weight"}
            {"type": "Concept", "id": "size"

            """);
        var result = await line.RunAsync("import", "catalogue", file);
        var lines = result.Error.TrimEnd().Split('\n');
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            [$"{file}(2,", $"{file}(3,", $"{file}(4,", "3 faults; nothing was written."],
            lines.Select(fault => fault.StartsWith(file, StringComparison.Ordinal) ? fault[..(fault.IndexOf(',', StringComparison.Ordinal) + 1)] : fault));
        Assert.Contains("catalogue.db is sound: sequence 0.\n", (await line.RunAsync("verify")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "catalogue")]
    [InlineData("import", "carrier-pigeon", "x")]
    [InlineData("import", "catalogue", "x", "--dry-run", "--each")]
    [InlineData("import", "catalogue", "x", "--dryrun")]
    [InlineData("improt")]
    public async Task Wrong_usage_is_2(params string[] arguments)
    {
        using var line = new CommandLine();
        Assert.Equal(2, (await line.RunAsync(arguments)).ExitCode);
    }
}
