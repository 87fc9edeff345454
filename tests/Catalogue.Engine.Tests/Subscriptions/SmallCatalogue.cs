using System.Text;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Tests.Access.Switches;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Subscriptions;

/// <summary>
/// The real schema and policy over a few nodes: a published dataset <c>open</c>, a draft and a confidential one of the organisation
/// org-cnam, each with a table and a variable, and a project that has access to <c>open</c>.
/// </summary>
internal sealed class SmallCatalogue
{
    private readonly SeededCatalogue catalogue;

    private SmallCatalogue(SeededCatalogue catalogue, WatchedStore store, CatalogueEngine engine) => (this.catalogue, Store, Engine) = (catalogue, store, engine);

    public CatalogueEngine Engine { get; }

    public WatchedStore Store { get; }

    public CatalogueSchema Schema => catalogue.Schema;

    /// <summary>The same without a node.</summary>
    public static async Task<SmallCatalogue> OpenEmptyAsync(TimeProvider? time = null, EngineLimits? limits = null, Func<string, string>? policy = null, Func<string, string>? model = null)
    {
        var clock = time ?? FixedTime.CaseDay;
        return Of(await SeededCatalogue.OnEmptyStore(clock, policy, model), clock, limits);
    }

    /// <summary>What a file holds; nothing where it is missing.</summary>
    public static async Task<SmallCatalogue> OnFileAsync(string path, TimeProvider time, EngineLimits? limits = null) => Of(await SeededCatalogue.OnFile(path, time), time, limits);

    public static async Task<SmallCatalogue> OpenAsync(TimeProvider? time = null, EngineLimits? limits = null, Func<string, string>? policy = null, Func<string, string>? model = null)
    {
        var small = await OpenEmptyAsync(time, limits, policy, model);
        await small.CommitAsync(small.Put("Organisation", "org-cnam", ("name", "Cnam"), ("kind", "HEALTH_INSURANCE")));
        foreach (var (id, status, confidential) in new[] { ("open", "PUBLISHED", false), ("draft", "DRAFT", false), ("secret", "PUBLISHED", true) })
        {
            await small.CommitAsync(
                small.Put("Dataset", id, ("title", id), ("kind", "CLAIMS"), ("status", status), ("confidential", confidential)),
                small.Connect("Dataset", "publishedBy", id, "org-cnam"),
                small.Put("Table", $"{id}.T", ("name", "T")),
                small.Connect("Table", "dataset", $"{id}.T", id),
                small.Put("Variable", $"{id}.T.V", ("name", "V"), ("dataType", "STRING")),
                small.Connect("Variable", "table", $"{id}.T.V", $"{id}.T"));
        }

        await small.CommitAsync(
            small.Put("Project", "project-hydro", ("title", "HYDRO"), ("status", "RUNNING")),
            small.Connect("Dataset", "usedBy", "open", "project-hydro", ("accessFrom", "2025-01-01T00:00:00Z"), ("accessUntil", "2027-01-01T00:00:00Z")));
        return small;
    }

    /// <summary>Another engine with the same schema and policy.</summary>
    public CatalogueEngine EngineOver(Plan.IGraphStore store) => catalogue.EngineOver(store);

    /// <summary>The whole response to a query.</summary>
    public Task<string> AskAsync(string query, Principal principal, string? variables = null) =>
        Engine.AnswerAsync(new GraphQLRequest(Encoding.UTF8.GetBytes(query), Variables: Encoding.UTF8.GetBytes(variables ?? string.Empty)), principal);

    public async Task CommitAsync(params Change[] changes)
    {
        var outcome = await Store.CommitAsync(new ChangeSet([.. changes], "test"), TestContext.Current.CancellationToken);
        Assert.True(outcome is CommitOutcome.Committed, outcome is CommitOutcome.Refused refused ? string.Join('\n', refused.Faults) : "");
    }

    public Change Put(string type, string id, params (string Name, object? Value)[] values)
    {
        var node = TypeOf(type);
        return new Change.UpsertNode(node, new NodeId(id), [.. values.Select(value => ValueOf(node.FindProperty(value.Name), value))]);
    }

    public Change Delete(string id) => new Change.DeleteNode(new NodeId(id));

    /// <summary>An edge, from the side of the type that has the relation.</summary>
    public Change Connect(string type, string relation, string owner, string target, params (string Name, object? Value)[] values)
    {
        var along = RelationOf(type, relation);
        var (from, to) = Ends(along, owner, target);
        return new Change.Connect(along.Edge, from, to, string.Empty, [.. values.Select(value => ValueOf(along.Edge.FindProperty(value.Name), value))]);
    }

    public Change Disconnect(string type, string relation, string owner, string target)
    {
        var along = RelationOf(type, relation);
        var (from, to) = Ends(along, owner, target);
        return new Change.Disconnect(along.Edge, from, to, string.Empty);
    }

    private static SmallCatalogue Of(SeededCatalogue seeded, TimeProvider time, EngineLimits? limits)
    {
        var store = new WatchedStore(seeded.Store);
        return new SmallCatalogue(seeded, store, ThrownSwitch.Engine(seeded.Schema, seeded.Policy, store, time, limits));
    }

    private NodeType TypeOf(string name) => Schema.Model.FindNodeType(name) ?? throw new ArgumentException($"There is no type {name}.", nameof(name));

    private Relation RelationOf(string type, string name) => TypeOf(type).FindRelation(name) ?? throw new ArgumentException($"{type} has no {name}.", nameof(name));

    private static (NodeId From, NodeId To) Ends(Relation relation, string owner, string target) =>
        relation.Direction == Direction.Out ? (new NodeId(owner), new NodeId(target)) : (new NodeId(target), new NodeId(owner));

    private static PropertyValue ValueOf(Property? property, (string Name, object? Value) value) => property is null
        ? throw new ArgumentException($"There is no property {value.Name}.", nameof(value))
        : new PropertyValue(property, (value.Value, property) switch
        {
            (null, _) => PlanValue.Null.Instance,
            (string text, { Type: PropertyType.Text }) => new PlanValue.Text(new LocalizedText(text, null)),
            (string text, { IsList: true }) => new PlanValue.List([new PlanValue.String(text)]),
            (string text, _) => new PlanValue.String(text),
            (bool flag, _) => flag ? PlanValue.Boolean.True : PlanValue.Boolean.False,
            (int number, _) => new PlanValue.Integer(number),
            (double number, _) => new PlanValue.Float(number),
            var (other, _) => throw new ArgumentException($"{other} is no value of {property.Name}.", nameof(value)),
        });
}
