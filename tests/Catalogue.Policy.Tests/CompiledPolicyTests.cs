namespace Catalogue.Policy.Tests;

/// <summary>
/// What is left of the real policy for each kind of principal: the verdicts that depend on the row, as text. With
/// CATALOGUE_UPDATE_CASES=1 the files are written anew.
/// </summary>
public sealed class CompiledPolicyTests
{
    [Theory]
    [InlineData("anonymous")]
    [InlineData("registered")]
    [InlineData("member")]
    [InlineData("steward")]
    [InlineData("auditor")]
    public void Compiled_policy_is_as_recorded(string name)
    {
        var lines = Documents.Policy.Compile(Principals.Of(name)).ToString().ReplaceLineEndings("\n").Split('\n').Where(IsOfRows);
        var recorded = Path.Combine(Documents.SchemaFolder, "..", "tests", "Catalogue.Policy.Tests", "Compiled", name + ".txt");

        var text = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("CATALOGUE_UPDATE_CASES") == "1")
        {
            File.WriteAllText(recorded, text);
        }

        Assert.Equal(File.ReadAllText(recorded), text);
    }

    [Fact]
    public void Type_that_no_permission_shows_may_not_be_seen()
    {
        var yaml = SmallModel.With(
            "says: { fr: Les lecteurs., en: Readers. }\n    visible: ANONYMOUS",
            "says: { fr: Les lecteurs., en: Readers. }\n    visible: AUDITOR");
        var policy = SmallModel.Load(yaml).GetPolicy();

        Assert.False(policy.Compile(Principals.Registered).MaySee(SmallModel.Type("Reader")));
        Assert.True(policy.Compile(Principals.Auditor).MaySee(SmallModel.Type("Reader")));
    }

    [Fact]
    public void Relation_is_followed_from_its_audience_up()
    {
        var policy = SmallModel.Load(SmallModel.With("readers: ANONYMOUS", "readers: REGISTERED")).GetPolicy();
        var relation = SmallModel.Type("Book").FindRelation("readers") ?? throw new InvalidOperationException("No relation.");

        Assert.False(policy.Compile(Principal.Anonymous).MayFollow(relation));
        Assert.True(policy.Compile(Principals.Registered).MayFollow(relation));
    }

    // Who writes which property is told by a table elsewhere; here it would say the same a hundred times.
    private static bool IsOfRows(string line) =>
        (line.Contains('{', StringComparison.Ordinal) || line.Contains(" else ", StringComparison.Ordinal)) && !line.Contains(" write: ", StringComparison.Ordinal);
}
