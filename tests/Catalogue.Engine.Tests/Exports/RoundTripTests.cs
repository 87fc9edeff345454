using Catalogue.Engine.Quality;
using Catalogue.Engine.Tests.Mutations;
using Catalogue.Exchange.Catalogue;
using Catalogue.Exchange.TableSchema;
using Catalogue.Plan.Changes;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Exports;

/// <summary>What is exported can be imported, as <c>import</c> does, into a catalogue that holds nothing.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public async Task The_catalogue_of_an_administrator_comes_back_byte_for_byte()
    {
        var seeded = await SeededCatalogue.OnEmbeddedStore();
        var export = await seeded.Engine.ExportAsync(Writers.Admin);

        var imported = await ImportAsync(export);

        Assert.Equal(export, await imported.Engine.ExportAsync(Writers.Admin));
        Assert.Equal(await seeded.Engine.ExportArchiveAsync(Writers.Admin), await imported.Engine.ExportArchiveAsync(Writers.Admin));
        Assert.Equal(2359, export.Split('\n').Length - 1);
    }

    [Fact]
    public async Task The_real_schemas_come_back_byte_for_byte()
    {
        var folder = RepositoryFiles.Shared("data/snds/schema-snds");
        var catalogue = await SeededCatalogue.On(schema => new TableSchemaReader(schema.Model).Read([folder], null, CancellationToken.None));
        var export = await catalogue.Engine.ExportAsync(Writers.Admin);

        var imported = await ImportAsync(export);

        Assert.Equal(export, await imported.Engine.ExportAsync(Writers.Admin));
    }

    /// <summary>The copy of a stranger is the view of a stranger: whoever reads all of the copy reads what the stranger read.</summary>
    [Fact]
    public async Task The_copy_of_a_stranger_is_what_a_stranger_sees()
    {
        var seeded = await SeededCatalogue.OnEmbeddedStore();
        var export = await seeded.Engine.ExportAsync(Principal.Anonymous);

        var imported = await ImportAsync(export);

        Assert.Equal(export, await imported.Engine.ExportAsync(Writers.Admin));
        Assert.Equal(export, await imported.Engine.ExportAsync(Principal.Anonymous));
    }

    [Fact]
    public async Task What_was_exported_is_unchanged_where_it_came_from()
    {
        var seeded = await SeededCatalogue.ToWriteTo();
        var export = await seeded.Engine.ExportAsync(Writers.Admin);

        var committed = await CommitAsync(seeded, export);

        Assert.Equal((0, 0, 0, 0), (committed.Created, committed.Updated, committed.Connected, committed.Disconnected));
    }

    private static async Task<SeededCatalogue> ImportAsync(string export)
    {
        var empty = await SeededCatalogue.OnEmptyStore();
        await CommitAsync(empty, export);
        return empty;
    }

    private static async Task<CommitOutcome.Committed> CommitAsync(SeededCatalogue catalogue, string export)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(file, export, TestContext.Current.CancellationToken);
        var reading = new CatalogueReader(catalogue.Schema.Model).Read([file], null, TestContext.Current.CancellationToken);
        File.Delete(file);
        Assert.Equal([], reading.Faults);
        var (changes, suppressions) = await StatisticsPublication.ControlAsync(catalogue.Store, new ChangeSet(reading.Changes, "import"), TestContext.Current.CancellationToken);
        Assert.Equal([], suppressions);
        return Assert.IsType<CommitOutcome.Committed>(await catalogue.Store.CommitAsync(changes, TestContext.Current.CancellationToken));
    }
}
