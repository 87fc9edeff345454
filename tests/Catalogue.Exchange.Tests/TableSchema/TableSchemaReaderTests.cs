using System.Collections.Frozen;
using Catalogue.Exchange.TableSchema;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Tests.TableSchema;

public sealed class TableSchemaReaderTests
{
    private static readonly string Quirks = Path.Combine(Repository.Root, "tests", "Catalogue.Exchange.Tests", "TableSchema", "cases", "quirks");

    [Fact]
    public void What_does_not_resolve_is_a_warning_and_never_a_stop() =>
        GoldenFile.Compare(Path.Combine(Quirks, "reading.txt"), Printed.Of(Read(Quirks), Quirks));

    [Fact]
    public void A_root_and_the_folder_above_it_give_the_same_changes()
    {
        var root = Path.Combine(Quirks, "schema-Essai clinique");
        Assert.Equal(Printed.Of(Read(Quirks), root), Printed.Of(Read(root + "/"), root));
    }

    [Fact]
    public void A_dataset_that_is_described_already_keeps_its_title_kind_and_status()
    {
        var described = new[] { new NodeId("essai-clinique-dcir") }.ToFrozenSet();
        var all = Read(Quirks);
        var reading = new TableSchemaReader(CatalogueModel.Instance, described).Read([Quirks], null, TestContext.Current.CancellationToken);
        Assert.Equal(
            all.Changes.Where(change => change is not Change.UpsertNode { Id.Value: "essai-clinique-dcir" }).Select(change => change.Position),
            reading.Changes.Select(change => change.Position));
        Assert.Equal(all.Changes.Length - 1, reading.Changes.Length);
    }

    [Fact]
    public void A_folder_without_schemas_is_a_fault()
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-");
        var reading = new TableSchemaReader(CatalogueModel.Instance).Read([folder.FullName, "no/such/folder"], null, TestContext.Current.CancellationToken);
        folder.Delete();
        const string Message = "There is no folder here with schemas/ or nomenclatures/ in it. Name the folder that holds them, such as schema-snds.";
        Assert.Equal($"fault {folder.FullName}(1,1): {Message}\nfault no/such/folder(1,1): {Message}\nfiles: 0\n", Printed.Of(reading, "."));
    }

    [Fact]
    public void Progress_names_each_schema_before_it_is_read_and_ends_without_one()
    {
        var reported = new ProgressList();
        new TableSchemaReader(CatalogueModel.Instance).Read([Quirks], reported, TestContext.Current.CancellationToken);
        var schemas = Directory.GetFiles(Quirks, "*.json", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(0, reported.Reports.Count), reported.Reports.Select(report => report.FilesRead));
        Assert.Equal(schemas, reported.Reports.SkipLast(1).Select(report => Path.GetFileName(report.CurrentFile)).Order(StringComparer.Ordinal));
        Assert.Null(reported.Reports[^1].CurrentFile);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() =>
            new TableSchemaReader(CatalogueModel.Instance).Read([Quirks], null, new CancellationToken(canceled: true)));

    private static ImportReading Read(string folder) =>
        new TableSchemaReader(CatalogueModel.Instance).Read([folder], null, TestContext.Current.CancellationToken);
}
