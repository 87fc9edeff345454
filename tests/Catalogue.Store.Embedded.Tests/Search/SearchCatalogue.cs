using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Tests.Search;

/// <summary>A store of <see cref="SearchModel"/> to write to and to search.</summary>
internal sealed class SearchCatalogue : IAsyncDisposable
{
    private static readonly Parameter Text = new(0, PropertyType.String);
    private static readonly Parameter First = new(1, PropertyType.Int);
    private static readonly Parameter Offset = new(2, PropertyType.Int);

    private readonly EmbeddedStore store = EmbeddedStore.InMemory(SearchModel.New(), TimeProvider.System);

    /// <summary>Every type with every property that can be searched, all of it readable.</summary>
    public static ImmutableArray<SearchTarget> Everything => [.. SearchModel.Types.Select(type => Target(type, Predicate.Always.Instance, _ => Predicate.Always.Instance))];

    public static SearchTarget Target(NodeType type, Predicate condition, Func<Property, Predicate> readable) =>
        new(type, condition, [.. type.Properties.Where(property => property.Search != SearchWeight.None).Select(property => new SearchedProperty(property, readable(property)))]);

    /// <summary>The rows whose level is below the given one.</summary>
    public static Predicate LevelBelow(NodeType type, int level) => new Predicate.Compare(
        new Scalar.OfNode(SearchModel.Property(type, "level")), ComparisonOperator.Less, new Scalar.Constant(new PlanValue.Integer(level)));

    public static Change Upsert(NodeType type, string id, params (string Property, PlanValue Value)[] values) =>
        new Change.UpsertNode(type, new NodeId(id), [.. values.Select(value => new PropertyValue(SearchModel.Property(type, value.Property), value.Value))]);

    public static Change Delete(string id) => new Change.DeleteNode(new NodeId(id));

    public static PlanValue Value(string text) => new PlanValue.String(text);

    public static PlanValue Value(int number) => new PlanValue.Integer(number);

    public static PlanValue Value(string? french, string? english) => new PlanValue.Text(new LocalizedText(french, english));

    public async Task Write(params Change[] changes)
    {
        var outcome = await store.CommitAsync(new ChangeSet([.. changes], "test"), TestContext.Current.CancellationToken);
        Assert.IsType<CommitOutcome.Committed>(outcome);
    }

    public async Task<SearchAnswer> Search(string text, ImmutableArray<SearchTarget> targets, int first = 10, int offset = 0, Language language = Language.French)
    {
        var cases = SearchModel.Types.Select(type => new RowCase(type, [new ColumnRequest(new Scalar.OfNode(type.Id))], []));
        var plan = new QueryPlan([new RowsRequest(new RowSource.Search(targets, Text, First, Offset, language), [.. cases], Totals: true)]);
        var sets = await store.ExecuteAsync(plan, new ParameterValues([Value(text), Value(first), Value(offset)]), TestContext.Current.CancellationToken);
        return SearchAnswer.Of(Assert.IsType<SearchSet>(Assert.Single(sets)));
    }

    /// <summary>The ids that a search in everything finds, best first.</summary>
    public async Task<string> Find(string text) => (await Search(text, Everything)).Ids;

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
