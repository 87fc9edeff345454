using Catalogue.Engine.Mutations;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Mutations;

/// <summary>What the real policy makes sure that writers see.</summary>
public sealed class AssuredSightTests
{
    [Theory]
    [InlineData("Dataset")]
    [InlineData("Table")]
    [InlineData("CodeList")]
    [InlineData("Linkage")]
    [InlineData("Project")]
    public async Task Whoever_deletes_a_node_sees_what_depends_on_it(string type)
    {
        var catalogue = await SeededCatalogue.OnEmbeddedStore();

        Assert.True(SightOf(catalogue, Writers.Steward).OfDependants(TypeOf(catalogue, type)));
        Assert.True(SightOf(catalogue, Writers.Admin).OfDependants(TypeOf(catalogue, type)));
    }

    [Theory]
    [InlineData("Table", "dataset", true)]
    [InlineData("Variable", "table", true)]
    [InlineData("Variable", "codedWith", true)]
    [InlineData("Dataset", "publishedBy", true)]
    [InlineData("MatchRate", "linkage", false)]
    [InlineData("Dataset", "partOf", false)]
    [InlineData("Dataset", "producedByLinkage", false)]
    [InlineData("QualityMeasurement", "dataset", false)]
    public async Task Some_targets_are_seen_by_whoever_sees_the_owner(string type, string relation, bool isSeen)
    {
        var catalogue = await SeededCatalogue.OnEmbeddedStore();
        var along = TypeOf(catalogue, type).FindRelation(relation) ?? throw new InvalidOperationException($"{type} has no {relation}.");

        Assert.Equal(isSeen, SightOf(catalogue, Writers.Steward).OfTarget(along));
        Assert.True(SightOf(catalogue, Writers.Admin).OfTarget(along));
    }

    [Fact]
    public async Task Only_whoever_is_spared_by_every_rule_sees_everything()
    {
        var catalogue = await SeededCatalogue.OnEmbeddedStore();

        Assert.True(SightOf(catalogue, Writers.Admin).OfEverything);
        Assert.False(SightOf(catalogue, Writers.Steward).OfEverything);
        Assert.False(SightOf(catalogue, Principal.Anonymous).OfEverything);
    }

    [Fact]
    public void Nothing_is_proven_of_what_is_only_possible()
    {
        Predicate one = new Predicate.IsNull(Scalar.Nothing.Instance);
        Predicate other = new Predicate.Not(one);
        var known = KnownTruths.Of(new Predicate.Guard(new Predicate.And([one, new Predicate.Or([other, Predicate.Never.Instance])])));

        Assert.True(known.Prove(one));
        Assert.True(known.Prove(new Predicate.Guard(new Predicate.Or([other, one]))));
        Assert.False(known.Prove(other));
        Assert.False(known.Prove(new Predicate.And([one, other])));
        Assert.False(known.Prove(Predicate.Never.Instance));
    }

    private static AssuredSight SightOf(SeededCatalogue catalogue, Principal principal) => new(catalogue.Schema.Model, catalogue.Policy.Compile(principal));

    private static NodeType TypeOf(SeededCatalogue catalogue, string name) => catalogue.Schema.Model.FindNodeType(name) ?? throw new InvalidOperationException($"There is no {name}.");
}
