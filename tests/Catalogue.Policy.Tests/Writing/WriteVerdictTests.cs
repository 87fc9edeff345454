using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Policy.Tests.Writing;

/// <summary>What is left of the sections that say who writes for each kind of principal.</summary>
public sealed class WriteVerdictTests
{
    private const string Writes =
        "Book.writes: { create: STEWARD, update: GRANTED, delete: ADMIN, properties: { owner: STEWARD, tags: NOBODY } } | Book.granted: id in principal.projects";

    private static readonly Principal Steward = Principals.Registered with { Roles = [Roles.Steward] };
    private static readonly Property Title = SmallModel.Property("Book", "title");
    private static readonly NodeType Book = SmallModel.Type("Book");
    private static readonly EdgeType Reads = SmallModel.Model.EdgeTypes.Single(type => type.Name == "READS");

    [Fact]
    public void Someone_without_an_account_writes_nothing() =>
        Assert.All(
            SmallModel.Load(WritingModel.With(Writes)).GetPolicy().Compile(Principal.Anonymous).Verdicts.Where(verdict => verdict.Coordinate.EndsWith(" write", StringComparison.Ordinal)),
            verdict => Assert.Equal((Standing.Deny, "never"), (verdict.Standing, verdict.Text)));

    [Fact]
    public void Writers_are_decided_by_row_and_an_administrator_is_one_in_every_row()
    {
        var policy = SmallModel.Load(WritingModel.With(Writes)).GetPolicy();
        Predicate own = new Predicate.Guard(new Predicate.In(new Scalar.OfNode(Book.Id), new Scalar.OfParameter(PrincipalFacts.Projects)));

        Assert.Equal(own, policy.Compile(Principals.Member).Updatable(Book, Title));
        Assert.IsType<Predicate.Never>(policy.Compile(Principals.Member).Creatable(Book));
        Assert.IsType<Predicate.Never>(policy.Compile(Principals.Member).Updatable(Book, SmallModel.Property("Book", "owner")));
        Assert.IsType<Predicate.Always>(policy.Compile(Steward).Creatable(Book, SmallModel.Property("Book", "owner")));
        Assert.IsType<Predicate.Never>(policy.Compile(Steward).Creatable(Book, SmallModel.Property("Book", "tags")));
        Assert.IsType<Predicate.Always>(policy.Compile(Steward).Updatable(Book, SmallModel.Property("Book", "owner")));
        Assert.IsType<Predicate.Never>(policy.Compile(Steward).Deletable(Book));
        Assert.IsType<Predicate.Always>(policy.Compile(Principals.Admin).Deletable(Book));
        Assert.IsType<Predicate.Never>(policy.Compile(Principals.Admin).Updatable(Book, SmallModel.Property("Book", "tags")));
        Assert.IsType<Predicate.Never>(policy.Compile(Principals.Admin).Updatable(Book, Book.Id));
    }

    [Fact]
    public void An_auditor_reads_what_a_steward_reads_and_writes_nothing()
    {
        var policy = SmallModel.Load(WritingModel.With(Writes + " | READS.writes: { connect: steward through to, update: steward through to, disconnect: steward through to }")).GetPolicy().Compile(Principals.Auditor);

        Assert.IsType<Predicate.Always>(policy.Visible(Book));
        Assert.IsType<Predicate.Never>(policy.Creatable(Book));
        Assert.IsType<Predicate.Never>(policy.Updatable(Book, Title));
        Assert.True(policy.Connectable(Reads).IsNever);
    }

    [Fact]
    public void Nobody_writes_what_he_does_not_see_or_reads_blurred()
    {
        var policy = SmallModel.Load(WritingModel.With(
            "Book.visible: [ { to: ANONYMOUS, where: pages = 1 } ] | Book.sold: { read: ADMIN, mask: BAND 10 } | Book.writes: { create: REGISTERED, update: REGISTERED, delete: REGISTERED, properties: { pages: ADMIN } }")).GetPolicy();
        var registered = policy.Compile(Principals.Registered);
        Predicate seen = new Predicate.Guard(new Predicate.Compare(new Scalar.OfNode(SmallModel.Property("Book", "pages")), ComparisonOperator.Equal, new Scalar.Constant(new PlanValue.Integer(1))));

        Assert.Equal(seen, registered.Creatable(Book));
        Assert.Equal(seen, registered.Updatable(Book, Title));
        Assert.Equal(seen, registered.Deletable(Book));
        Assert.IsType<Predicate.Never>(registered.Updatable(Book, SmallModel.Property("Book", "sold")));
        Assert.IsType<Predicate.Never>(registered.Creatable(Book, SmallModel.Property("Book", "sold")));
        Assert.Equal(seen, policy.Compile(Principals.Admin).Updatable(Book, SmallModel.Property("Book", "sold")));
    }

    [Fact]
    public void Who_writes_an_edge_is_decided_by_its_ends_which_he_sees()
    {
        const string Lines =
            "Reader.steward: id in principal.projects | Reader.visible: [ { to: ANONYMOUS, where: name = \"x\" } ] | READS.until: { read: GRANTED, mask: YEAR } | READS.granted: steward through from | READS.writes: { connect: steward through to and (steward through from or granted through to), update: steward through to, disconnect: ADMIN, properties: { until: NOBODY } }";
        var policy = SmallModel.Load(WritingModel.With(Lines)).GetPolicy();
        var own = policy.Compile(Steward with { Projects = ["p"] });
        Predicate reader = new Predicate.Guard(new Predicate.In(new Scalar.OfNode(SmallModel.Type("Reader").Id), new Scalar.OfParameter(PrincipalFacts.Projects)));
        Predicate seen = new Predicate.Guard(new Predicate.Compare(new Scalar.OfNode(SmallModel.Property("Reader", "name")), ComparisonOperator.Equal, new Scalar.Constant(new PlanValue.String("x"))));
        Predicate both = new Predicate.Guard(new Predicate.And([seen, reader]));
        var until = Reads.FindProperty("until") ?? throw new InvalidOperationException("No property.");

        Assert.Equal(2, own.Connectable(Reads).Alternatives.Length);
        Assert.Contains(new EdgeEndConditions(both, Predicate.Always.Instance), own.Connectable(Reads).Alternatives);
        Assert.IsType<Predicate.Always>(own.Connectable(Reads).Edge);
        Assert.True(own.Disconnectable(Reads).IsNever);
        Assert.True(own.Updatable(Reads, until).IsNever);
        Assert.True(own.Connectable(Reads, until).IsNever);
        Assert.Equal(
            new EdgeAuthority(Predicate.Always.Instance, [new EdgeEndConditions(seen, Predicate.Always.Instance)]),
            policy.Compile(Principals.Admin).Disconnectable(Reads));
        Assert.True(policy.Compile(Principals.Registered).Connectable(Reads).IsNever);
    }

    [Fact]
    public void An_edge_that_nobody_follows_is_written_by_nobody()
    {
        var policy = SmallModel.Load(WritingModel.With("Book.readers: AUDITOR | Reader.reads: AUDITOR | READS.writes: { connect: steward through to, update: ADMIN, disconnect: ADMIN }")).GetPolicy();

        Assert.True(policy.Compile(Steward).Connectable(Reads).IsNever);
        Assert.False(policy.Compile(Principals.Admin).Connectable(Reads).IsNever);
    }

    [Fact]
    public void Who_writes_is_part_of_the_fingerprint()
    {
        var before = SmallModel.Load(WritingModel.With(Writes)).GetPolicy();
        var after = SmallModel.Load(WritingModel.With(Writes.Replace("delete: ADMIN", "delete: STEWARD", StringComparison.Ordinal))).GetPolicy();

        Assert.NotEqual(before.Compile(Steward).Fingerprint, after.Compile(Steward).Fingerprint);
        Assert.Equal(before.Compile(Principals.Registered).Fingerprint, after.Compile(Principals.Registered).Fingerprint);
    }
}
