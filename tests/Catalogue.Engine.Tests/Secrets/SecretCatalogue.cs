using System.Text;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Tests.Access.Switches;
using Catalogue.Engine.Tests.Schema;
using Catalogue.Exchange.Catalogue;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Validation;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy;
using Catalogue.Store.Embedded;

namespace Catalogue.Engine.Tests.Secrets;

/// <summary>The real catalogue with some SECRET coordinates and what they hold. Suggestions are on, so that errors tell as much as they can.</summary>
internal sealed class SecretCatalogue : IAsyncDisposable
{
    private readonly EmbeddedStore store;

    private SecretCatalogue(CatalogueSchema schema, AccessPolicy policy, EmbeddedStore store)
    {
        (Schema, this.store) = (schema, store);
        var limits = new EngineLimits { Validation = ValidationLimits.Default with { Suggestions = true } };
        Engine = ThrownSwitch.Engine(schema, policy, store, limits: limits);
    }

    public CatalogueSchema Schema { get; }

    public CatalogueEngine Engine { get; }

    public static async Task<SecretCatalogue> WithAsync(SecretParts parts)
    {
        using var folder = ModelFolder.OfReal(model => SecretModel.ModelWith(model, parts));
        var schema = CatalogueSchema.Load(folder.Path);
        var policy = SecretModel.PolicyWith(await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.SchemaFolder, "policy.yaml"), TestContext.Current.CancellationToken), parts);
        var loaded = AccessPolicy.Load(policy, "policy.yaml", schema.Model, schema.AccessDirectives);
        Assert.Empty(loaded.Faults);
        var catalogue = new SecretCatalogue(schema, loaded.GetPolicy(), EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay));
        var reading = new CatalogueReader(schema.Model).Read([RepositoryFiles.SeedFolder], null, TestContext.Current.CancellationToken);
        await catalogue.CommitAsync([.. reading.Changes]);
        await catalogue.CommitAsync([.. catalogue.SecretsOf(parts)]);
        return catalogue;
    }

    /// <summary>The whole response, with its kind.</summary>
    public async Task<string> AskAsync(string query, Principal principal, string? variables = null, CostReporting cost = CostReporting.None)
    {
        using var output = new ResponseBuffer();
        var request = new GraphQLRequest(Encoding.UTF8.GetBytes(query), Variables: Encoding.UTF8.GetBytes(variables ?? string.Empty)) { Cost = cost };
        var started = await Engine.StartAsync(request, principal, output, TestContext.Current.CancellationToken);
        if (started.Further is { } stream)
        {
            await stream.DisposeAsync();
        }

        return $"{started.Kind} {Encoding.UTF8.GetString(output.ToArray())}";
    }

    public async Task CommitAsync(params Change[] changes)
    {
        var outcome = await store.CommitAsync(new ChangeSet([.. changes], "test"), TestContext.Current.CancellationToken);
        Assert.True(outcome is CommitOutcome.Committed, outcome is CommitOutcome.Refused refused ? string.Join('\n', refused.Faults) : "");
    }

    public Change Set(string type, string id, string property, PlanValue value) =>
        new Change.UpsertNode(TypeOf(type), new NodeId(id), property == "id" ? [] : [new PropertyValue(TypeOf(type).FindProperty(property) ?? throw new ArgumentException(property), value)]);

    public ValueTask DisposeAsync()
    {
        Engine.Dispose();
        return store.DisposeAsync();
    }

    private IEnumerable<Change> SecretsOf(SecretParts parts)
    {
        if (parts.HasFlag(SecretParts.Note))
        {
            yield return Set("Dataset", "snds-dcir", "embargoNote", new PlanValue.String("zibeline kept back"));
            yield return Set("Dataset", "emust", "embargoNote", new PlanValue.String("zibeline too"));
        }

        if (parts.HasFlag(SecretParts.Level))
        {
            yield return Set("Dataset", "snds-dcir", "embargoLevel", new PlanValue.String("HARD"));
        }

        if (parts.HasFlag(SecretParts.Embargo))
        {
            yield return Set("Embargo", "embargo-1", "reason", new PlanValue.Text(new LocalizedText("zibeline du tribunal", null)));
            yield return Connect("Dataset", "embargoes", "snds-dcir", "embargo-1", ("since", "2025-03-01"), ("decidedBy", "org-cnam"));
            yield return Connect("Embargo", "orderedBy", "embargo-1", "org-cnam");
        }

        // The edges are there with and without what is SECRET of them.
        yield return Connect("Project", "partners", "project-hydro", "org-cnam", parts.HasFlag(SecretParts.Share) ? [("share", 0.25)] : []);
        yield return Connect("Project", "uses", "project-hydro", "emust", parts.HasFlag(SecretParts.Risk) ? [("leakRisk", "HIGH")] : []);
    }

    private Change.Connect Connect(string type, string relation, string from, string to, params (string Name, object Value)[] properties)
    {
        var edge = (TypeOf(type).FindRelation(relation) ?? throw new ArgumentException(relation)).Edge;
        return new Change.Connect(edge, new NodeId(from), new NodeId(to), "", [.. properties.Select(item => new PropertyValue(edge.FindProperty(item.Name) ?? throw new ArgumentException(item.Name), item.Value is double number ? new PlanValue.Float(number) : new PlanValue.String($"{item.Value}")))]);
    }

    private NodeType TypeOf(string name) => Schema.Model.FindNodeType(name) ?? throw new ArgumentException(name);
}
