using System.Collections.Immutable;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Tests.Access;
using Catalogue.Engine.Tests.Access.Switches;
using Catalogue.Engine.Tests.Schema;
using Catalogue.GraphQL.Validation;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Policy;
using Catalogue.Store.Embedded;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Secrets;

/// <summary>A catalogue whose model and policy are those of an edited text. Suggestions are on, so that errors tell as much as they can.</summary>
internal sealed class EditedCatalogue(CatalogueSchema schema, AccessPolicy policy) : IAsyncDisposable
{
    private static readonly EngineLimits Limits = new() { Validation = ValidationLimits.Default with { Suggestions = true } };

    private readonly EmbeddedStore store = EmbeddedStore.InMemory(schema.Model, FixedTime.CaseDay);
    private CatalogueEngine? engine;

    public CatalogueSchema Schema => schema;

    public AccessPolicy Policy => policy;

    public CatalogueEngine Engine => engine ??= ThrownSwitch.Engine(schema, policy, store, limits: Limits, random: new CountingRandom());

    /// <summary>Null where the texts are refused.</summary>
    public static EditedCatalogue? TryLoad(string model, string policy)
    {
        using var folder = ModelFolder.OfReal(_ => model);
        try
        {
            var schema = CatalogueSchema.Load(folder.Path);
            return AccessPolicy.Load(policy, "policy.yaml", schema.Model, schema.AccessDirectives).Policy is { } access ? new EditedCatalogue(schema, access) : null;
        }
        catch (ModelException)
        {
            return null;
        }
    }

    /// <summary>What is stored at first.</summary>
    public NaiveGraph Graph { get; } = new();

    /// <summary>Stores as much of a graph of the real model as there is a place for.</summary>
    public Task FillAsync(NaiveGraph graph)
    {
        ImmutableArray<Change> changes = [.. AuthorisedView.ChangesFor(graph).Select(Known).OfType<Change>()];
        Graph.Apply(changes);
        return TwoCatalogues.CommitAsync(store, changes);
    }

    public ValueTask DisposeAsync()
    {
        engine?.Dispose();
        return store.DisposeAsync();
    }

    private Change? Known(Change change) => change switch
    {
        Change.UpsertNode upsert when schema.Model.FindNodeType(upsert.Type.Name) is { } type =>
            new Change.UpsertNode(type, upsert.Id, Known(upsert.Properties, type.FindProperty)),
        Change.Connect connect when schema.Model.EdgeTypes.FirstOrDefault(type => type.ToString() == connect.Type.ToString()) is { } type =>
            new Change.Connect(type, connect.From, connect.To, connect.Key, Known(connect.Properties, type.FindProperty)),
        _ => null,
    };

    private static ImmutableArray<PropertyValue> Known(ImmutableArray<PropertyValue> values, Func<string, Property?> find) =>
        [.. values.SelectMany(value => find(value.Property.Name) is { } property ? [new PropertyValue(property, value.Value)] : Array.Empty<PropertyValue>())];
}
