using System.Text;
using Catalogue.Engine.Quality;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Tests.Access.Switches;
using Catalogue.Exchange.Catalogue;
using Catalogue.Exchange;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Changes;
using Catalogue.Plan;
using Catalogue.Policy;
using Catalogue.Store.Embedded;

namespace Catalogue.Engine.Tests;

/// <summary>The engine over the real schema, the real policy and the real seed.</summary>
internal sealed class SeededCatalogue
{
    private static readonly Lazy<Task<SeededCatalogue>> Embedded = new(() => LoadAsync(schema => EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay)));

    private SeededCatalogue(CatalogueSchema schema, AccessPolicy policy, IGraphStore store)
    {
        (Schema, Policy, Store) = (schema, policy, store);
        Engine = ThrownSwitch.Engine(schema, policy, store, random: new CountingRandom());
    }

    public CatalogueSchema Schema { get; }

    public AccessPolicy Policy { get; }

    public IGraphStore Store { get; }

    public CatalogueEngine Engine { get; }

    public static async Task<SeededCatalogue> OnEmbeddedStore()
    {
        var shared = await Embedded.Value;
        return ThrownSwitch.IsThrown ? new SeededCatalogue(shared.Schema, shared.Policy, shared.Store) : shared;
    }

    /// <summary>The seed in a store of the test's own, to be written to.</summary>
    /// <param name="change">Makes another policy of the text of the real one.</param>
    public static Task<SeededCatalogue> ToWriteTo(Func<string, string>? change = null) => LoadAsync(schema => EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay), change);

    /// <summary>The same schema and policy over a store that holds nothing.</summary>
    public static async Task<SeededCatalogue> OnEmptyStore(TimeProvider? time = null, Func<string, string>? changePolicy = null, Func<string, string>? changeModel = null)
    {
        var (schema, policy) = changePolicy is null && changeModel is null
            ? await LoadSchemaAsync()
            : await InFolderAsync(changeModel ?? (text => text), changePolicy ?? (text => text), folder => LoadSchemaAsync(folder: folder));
        return new SeededCatalogue(schema, policy, EmbeddedStore.InMemory(schema.Model, time ?? FixedTime.CaseDay));
    }

    /// <summary>The same schema and policy over the store of a file.</summary>
    public static async Task<SeededCatalogue> OnFile(string path, TimeProvider time)
    {
        var (schema, policy) = await LoadSchemaAsync();
        return new SeededCatalogue(schema, policy, await EmbeddedStore.OpenAsync(path, schema.Model, time, TestContext.Current.CancellationToken));
    }

    /// <summary>The same schema and seed under another policy.</summary>
    /// <param name="change">Makes it of the text of the real one.</param>
    public static async Task<SeededCatalogue> Under(Func<string, string> change)
    {
        var seeded = await OnEmbeddedStore();
        var policyFile = Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml");
        var text = change(await File.ReadAllTextAsync(policyFile, TestContext.Current.CancellationToken));
        return new SeededCatalogue(seeded.Schema, AccessPolicy.Load(text, policyFile, seeded.Schema.Model, seeded.Schema.AccessDirectives).GetPolicy(), seeded.Store);
    }

    /// <summary>The seed under another model and policy.</summary>
    /// <param name="changeModel">Makes it of the text of the real one.</param>
    /// <param name="changePolicy">Makes it of the text of the real one.</param>
    public static Task<SeededCatalogue> UnderModel(Func<string, string> changeModel, Func<string, string> changePolicy) => InFolderAsync(
        changeModel,
        changePolicy,
        folder => LoadAsync(schema => EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay), schemaFolder: folder));

    /// <summary>The same schema and policy over the change sets of a reading.</summary>
    public static async Task<SeededCatalogue> On(Func<CatalogueSchema, ImportReading> read)
    {
        var catalogue = await OnEmptyStore();
        var reading = read(catalogue.Schema);
        Assert.Empty(reading.Faults);
        Assert.IsType<CommitOutcome.Committed>(await catalogue.Store.CommitAsync(new ChangeSet(reading.Changes, "test"), TestContext.Current.CancellationToken));
        return catalogue;
    }

    /// <summary>An engine with the same schema and policy.</summary>
    public CatalogueEngine EngineOver(IGraphStore store, TimeProvider? time = null) =>
        ThrownSwitch.Engine(Schema, Policy, store, time, random: new CountingRandom());

    /// <summary>The whole response to a query.</summary>
    public Task<string> AskAsync(string query, Principal principal, string? variables = null, bool reportCost = false) => Engine.AnswerAsync(
        new GraphQLRequest(Encoding.UTF8.GetBytes(query), Variables: Encoding.UTF8.GetBytes(variables ?? string.Empty)) { Cost = reportCost ? CostReporting.Report : CostReporting.None },
        principal);

    private static async Task<(CatalogueSchema Schema, AccessPolicy Policy)> LoadSchemaAsync(Func<string, string>? change = null, string? folder = null)
    {
        var schema = CatalogueSchema.Load(folder ?? RepositoryFiles.SchemaFolder);
        var policyFile = Path.Combine(folder ?? RepositoryFiles.SchemaFolder, "policy.yaml");
        var text = await File.ReadAllTextAsync(policyFile, CancellationToken.None);
        var policy = AccessPolicy.Load(change?.Invoke(text) ?? text, policyFile, schema.Model, schema.AccessDirectives);
        Assert.Empty(policy.Faults);
        return (schema, policy.Policy ?? throw new InvalidOperationException("A policy without faults is a policy."));
    }

    private static async Task<T> InFolderAsync<T>(Func<string, string> changeModel, Func<string, string> changePolicy, Func<string, Task<T>> load)
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-schema");
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.SchemaFolder))
        {
            var (name, text) = (Path.GetFileName(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            var changed = name switch
            {
                "catalogue.graphql" => changeModel(text),
                "policy.yaml" => changePolicy(text),
                _ => text,
            };
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), changed, TestContext.Current.CancellationToken);
        }

        var loaded = await load(folder.FullName);
        folder.Delete(recursive: true);
        return loaded;
    }

    private static async Task<SeededCatalogue> LoadAsync(Func<CatalogueSchema, IGraphStore> open, Func<string, string>? change = null, string? schemaFolder = null)
    {
        var (schema, policy) = await LoadSchemaAsync(change, schemaFolder);
        var reading = new CatalogueReader(schema.Model).Read([RepositoryFiles.SeedFolder], null, CancellationToken.None);
        Assert.Empty(reading.Faults);
        var store = open(schema);
        var disclosed = await StatisticsPublication.ControlAsync(store, new ChangeSet(reading.Changes, "seed"), CancellationToken.None);
        Assert.IsType<CommitOutcome.Committed>(await store.CommitAsync(disclosed.Changes, CancellationToken.None));
        return new SeededCatalogue(schema, policy, store);
    }
}
