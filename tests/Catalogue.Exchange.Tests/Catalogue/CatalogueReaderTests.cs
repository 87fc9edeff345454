using System.Text;
using Catalogue.Exchange.Catalogue;

namespace Catalogue.Exchange.Tests.Catalogue;

public sealed class CatalogueReaderTests
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "Catalogue.Exchange.Tests", "Catalogue", "cases");

    public static TheoryData<string> CaseNames => [.. Directory.GetDirectories(Cases).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Files_of_a_case_give_its_faults_and_its_changes(string name)
    {
        var folder = Path.Combine(Cases, name);
        GoldenFile.Compare(Path.Combine(folder, "faults.txt"), Printed.Of(Read(folder), folder));
    }

    [Fact]
    public void A_line_longer_than_the_limit_is_a_fault_and_reading_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-");
        File.WriteAllText(Path.Combine(folder.FullName, "long.jsonl"), $"{{\"a\": \"{new string('x', 3 << 20)}\"}}\n\n{{}}\n");
        var reading = Read(folder.FullName);
        folder.Delete(recursive: true);
        Assert.Equal(
            """
            fault long.jsonl(1,1): This line is longer than 1048576 bytes. Split the node's content.
            fault long.jsonl(3,1): "type" is missing. Add one of TYPES.
            fault long.jsonl(3,1): "id" is missing. Give the node an id that is unique in the whole catalogue.
            files: 1

            """,
            Printed.Of(reading, folder.FullName).Replace(string.Join(", ", CatalogueModel.Instance.NodeTypes), "TYPES", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_fault_at_their_place()
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-");
        File.WriteAllBytes(Path.Combine(folder.FullName, "latin.jsonl"), [0xEF, 0xBB, 0xBF, .. "\r\n{\"é\": \"d"u8, 0xE9, .. "c\"}"u8]);
        var reading = Read(folder.FullName);
        folder.Delete(recursive: true);
        Assert.Equal("fault latin.jsonl(2,9): This is not UTF-8. Save the file as UTF-8.\nfiles: 1\n", Printed.Of(reading, folder.FullName));
    }

    [Fact]
    public void A_path_that_does_not_exist_is_a_fault()
    {
        var reading = new CatalogueReader(CatalogueModel.Instance).Read(["no/such/folder"], null, TestContext.Current.CancellationToken);
        Assert.Equal(
            "fault no/such/folder(1,1): There is no such file, nor a folder with .jsonl files. Name files or folders of the catalogue's JSON Lines.\nfiles: 0\n",
            Printed.Of(reading, "."));
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        var file = Path.Combine(Cases, "accepted", "input.jsonl");
        var once = new CatalogueReader(CatalogueModel.Instance).Read([file], null, TestContext.Current.CancellationToken);
        var twice = new CatalogueReader(CatalogueModel.Instance).Read([file, Path.Combine(Cases, "accepted")], null, TestContext.Current.CancellationToken);
        Assert.Equal(Printed.Of(once, Cases), Printed.Of(twice, Cases));
    }

    [Fact]
    public void Progress_names_each_file_before_it_is_read_and_ends_without_one()
    {
        var reported = new ProgressList();
        new CatalogueReader(CatalogueModel.Instance).Read([Path.Combine(Cases, "across-files")], reported, TestContext.Current.CancellationToken);
        Assert.Equal(
            [new(0, 2, "a.jsonl"), new(1, 2, "b.jsonl"), new(2, 2, null)],
            reported.Reports.Select(report => report with { CurrentFile = Path.GetFileName(report.CurrentFile) }));
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() =>
            new CatalogueReader(CatalogueModel.Instance).Read([Cases], null, new CancellationToken(canceled: true)));

    [Fact]
    public void The_seed_has_no_fault()
    {
        var folder = Path.Combine(Repository.Root, "seed");
        var faults = Read(folder).Faults;
        Assert.Equal("", faults.Aggregate(new StringBuilder(), (text, fault) => text.Append(fault.Position).Append(": ").AppendLine(fault.Message)).ToString());
    }

    private static ImportReading Read(string folder) =>
        new CatalogueReader(CatalogueModel.Instance).Read([folder], null, TestContext.Current.CancellationToken);
}
