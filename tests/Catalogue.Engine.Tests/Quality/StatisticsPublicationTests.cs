using System.Globalization;
using Catalogue.Engine.Quality;
using Catalogue.Engine.Tests.Requests;
using Catalogue.Exchange.Catalogue;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Tests.Quality;

/// <summary>What is published of the statistics that are given, one commit after the other.</summary>
public sealed class StatisticsPublicationTests
{
    private const string Complement = "MatchRate.matched is not published: it, or what is left of the whole, is a count below the least.";
    private const string ShareTells = "MatchRate.rate is not published: with the whole it would tell a count below the least.";

    [Theory]
    [InlineData("individualCount=10", "null", "Dataset.individualCount is not published: it is a count below 11.")]
    [InlineData("individualCount=0", "0")]
    [InlineData("individualCount=11", "11")]
    [InlineData("individualCount=500; individualCount=505", "500", "Dataset.individualCount stays as it is published: the difference would be a count below 11.")]
    [InlineData("individualCount=500; individualCount=511", "511")]
    [InlineData("individualCount=500; individualCount=null; individualCount=505", "505")]
    public Task Counts_are_published_where_neither_they_nor_their_difference_is_small(string given, string expected, params string[] told) =>
        Check("Dataset", "snds-dcir", given, "{ node(id: \"snds-dcir\") { ... on Dataset { individualCount } } }", $$"""{"individualCount":{{expected}}}""", told);

    [Theory]
    [InlineData("matched=1000 denominatorLeft=2000 rate=50.04", "1000", "2000", "50", "MatchRate.rate is rounded: one step of it stands for no fewer than the least count.")]
    [InlineData("denominatorLeft=527000 rate=34.27", "null", "527000", "34.27")]
    [InlineData("matched=100 denominatorLeft=105 rate=95.24", "null", "105", "null", Complement, ShareTells)]
    [InlineData("denominatorLeft=2000; rate=0.3", "null", "2000", "null", ShareTells)]
    [InlineData("denominatorLeft=30000 matched=15000 rate=50; denominatorLeft=15004", "null", "15004", "null", Complement, ShareTells)]
    [InlineData("denominatorLeft=10 rate=50", "null", "null", "50", "MatchRate.denominatorLeft is not published: it is a count below 11.")]
    public Task Shares_are_published_where_they_tell_of_no_few(string given, string matched, string denominator, string rate, params string[] told) =>
        Check(
            "MatchRate",
            "linkage-cepidc-snds.2006",
            given,
            "{ node(id: \"linkage-cepidc-snds.2006\") { ... on MatchRate { matched denominatorLeft rate } } }",
            $$"""{"matched":{{matched}},"denominatorLeft":{{denominator}},"rate":{{rate}}}""",
            told);

    [Theory]
    [InlineData("topValues=M:700|F:650|X:3|Z:40", """["M: 700","F: 650"]""", "Variable.topValues is published without its counts below 11, and without as many more as would tell them.")]
    [InlineData("topValues=M:700|F:3", "null", "Variable.topValues is published without its counts below 11, and without as many more as would tell them.")]
    [InlineData("topValues=M:700|F:650; topValues=M:704|F:650", """["M:700","F:650"]""", "Variable.topValues stays as it is published: a difference would be a count below 11.")]
    [InlineData("topValues=M:many", "null", "Variable.topValues is not published: an item is not of the form `value: count`.")]
    public Task Distributions_are_published_without_small_cells(string given, string expected, params string[] told) =>
        Check("Variable", "esnd.BENEFICIAIRE.SEXE", given, "{ node(id: \"esnd.BENEFICIAIRE.SEXE\") { ... on Variable { topValues } } }", $$"""{"topValues":{{expected}}}""", told);

    [Fact]
    public async Task A_change_without_statistics_passes_as_it_is()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();
        var type = TypeNamed(catalogue, "Concept");
        var other = new ChangeSet([new Change.UpsertNode(type, new NodeId("c"), [ValueOf(type, "id=c")])], "test");

        Assert.Same(other.Changes[0], Assert.Single((await StatisticsPublication.ControlAsync(catalogue.Store, other, TestContext.Current.CancellationToken)).Changes.Changes));
    }

    [Fact]
    public async Task What_was_controlled_is_as_it_is_when_it_is_given_again()
    {
        var catalogue = await SeededCatalogue.ToWriteTo();
        var seed = new CatalogueReader(catalogue.Schema.Model).Read([RepositoryFiles.SeedFolder], null, TestContext.Current.CancellationToken);
        var again = await StatisticsPublication.ControlAsync(catalogue.Store, new ChangeSet(seed.Changes, "seed"), TestContext.Current.CancellationToken);

        var outcome = Assert.IsType<CommitOutcome.Committed>(await catalogue.Store.CommitAsync(again.Changes, TestContext.Current.CancellationToken));

        Assert.Equal((1, 0, 0), (outcome.Sequence, outcome.Updated, outcome.Created));
        Assert.NotEmpty(again.Suppressions);
    }

    private static async Task Check(string typeName, string id, string given, string query, string expected, string[] told)
    {
        var catalogue = await SeededCatalogue.ToWriteTo();
        var type = TypeNamed(catalogue, typeName);
        var blank = type.Properties.Where(property => property.Disclosure is not null || property.Percentage is not null).Select(property => $"{property.Name}=null");
        string[] reasons = [];
        foreach (var step in given.Split("; ").Prepend(string.Join(' ', blank)))
        {
            var upsert = new Change.UpsertNode(type, new NodeId(id), [.. step.Split(' ').Select(item => ValueOf(type, item))]);
            var disclosed = await StatisticsPublication.ControlAsync(catalogue.Store, new ChangeSet([upsert], "test"), TestContext.Current.CancellationToken);
            Assert.IsType<CommitOutcome.Committed>(await catalogue.Store.CommitAsync(disclosed.Changes, TestContext.Current.CancellationToken));
            reasons = [.. disclosed.Suppressions.Select(suppression => $"{suppression.Coordinate} {suppression.Reason}")];
        }

        Assert.Equal(told, reasons);
        Assert.Equal($$$"""{"data":{"node":{{{expected}}}}}""", await catalogue.AskAsync(query, Asked.Auditor));
    }

    private static NodeType TypeNamed(SeededCatalogue catalogue, string name) =>
        catalogue.Schema.Model.FindNodeType(name) ?? throw new ArgumentException($"No type {name}.", nameof(name));

    private static PropertyValue ValueOf(NodeType type, string given)
    {
        var (name, text) = given.Split('=', 2) is [var first, var second] ? (first, second) : (given, "null");
        var property = type.FindProperty(name) ?? throw new ArgumentException($"No property {name}.", nameof(given));
        return new PropertyValue(property, (text, property.Type) switch
        {
            ("null", _) => PlanValue.Null.Instance,
            (_, PropertyType.Long) => new PlanValue.Integer(long.Parse(text, CultureInfo.InvariantCulture)),
            (_, PropertyType.Float) => new PlanValue.Float(double.Parse(text, CultureInfo.InvariantCulture)),
            _ when property.IsList => new PlanValue.List([.. text.Split('|').Select(item => new PlanValue.String(item))]),
            _ => new PlanValue.String(text),
        });
    }
}
