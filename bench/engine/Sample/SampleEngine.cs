using System.Text;
using Catalogue.Engine;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.Exchange.Catalogue;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Policy;
using Catalogue.Store.Embedded;

namespace Catalogue.Benchmarks.Sample;

/// <summary>The engine with the catalogue's own schema and policy over the sample, asked by nobody in particular.</summary>
internal sealed class SampleEngine(CatalogueSchema schema, AccessPolicy access, IGraphStore store)
{
    public CatalogueSchema Schema => schema;

    public AccessPolicy Access => access;

    public IGraphStore Store => store;

    public CatalogueEngine Engine { get; } = new(schema, access, store, new CursorKey(new byte[CursorKey.Size]), TimeProvider.System);

    public static async Task<SampleEngine> OpenAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "schema");
        var schema = CatalogueSchema.Load(folder);
        var policy = AccessPolicy.Load(await File.ReadAllTextAsync(Path.Combine(folder, "policy.yaml")), "policy.yaml", schema.Model, schema.AccessDirectives).Policy
            ?? throw new InvalidOperationException("The policy is not valid.");
        var store = EmbeddedStore.InMemory(schema.Model, TimeProvider.System);
        var changes = await ReadAsync(schema);
        return await store.CommitAsync(changes, CancellationToken.None) is CommitOutcome.Committed
            ? new SampleEngine(schema, policy, store)
            : throw new InvalidOperationException("The sample was refused.");
    }

    /// <summary>The same engine over another store.</summary>
    public SampleEngine Over(IGraphStore other) => new(schema, access, other);

    public static GraphQLRequest Request(Shape shape) =>
        new(Encoding.UTF8.GetBytes(ShapeQuery.Text(shape)), Variables: Encoding.UTF8.GetBytes(ShapeQuery.Variables(shape)));

    /// <summary>Empties the output and writes the response into it.</summary>
    public ValueTask<ResponseKind> AnswerAsync(GraphQLRequest request, ResponseBuffer output)
    {
        output.Reset();
        return Engine.ExecuteAsync(request, Principal.Anonymous, output, CancellationToken.None);
    }

    private static async Task<ChangeSet> ReadAsync(CatalogueSchema schema)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("catalogue-bench").FullName, "sample.jsonl");
        await File.WriteAllLinesAsync(file, SampleCatalogue.Lines());
        var reading = new CatalogueReader(schema.Model).Read([file], null, CancellationToken.None);
        Directory.Delete(Path.GetDirectoryName(file) ?? file, recursive: true);
        return new ChangeSet(reading.Changes, "sample");
    }
}
