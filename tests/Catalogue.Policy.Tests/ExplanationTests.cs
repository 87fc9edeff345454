using Catalogue.Plan.Values;

namespace Catalogue.Policy.Tests;

public sealed class ExplanationTests
{
    private static readonly LocalizedText Account = new(
        "Créez un compte ou connectez-vous avec celui de votre organisme.",
        "Create an account, or sign in with your organisation's.");

    [Fact]
    public void Explanation_of_a_masked_property_says_who_reads_it_and_what_others_see() =>
        Assert.Equal(
            [
                new AccessExplanation(
                    "Dataset.individualCount",
                    Audience.Registered,
                    Standing.Mask,
                    new LocalizedText(
                        "Lisible par toute personne connectée. Les autres voient le multiple de 10\u202F000 inférieur ou égal.",
                        "Readable by anyone who is signed in. Others see the multiple of 10,000 at or below it."),
                    Account) { Mask = "BAND 10000" },
            ],
            Documents.Policy.Explain(Principal.Anonymous, "Dataset", "individualCount"));

    [Fact]
    public void Explanation_of_a_denied_property_says_how_to_get_it() =>
        Assert.Equal(
            [
                new AccessExplanation(
                    "Organisation.contactEmail",
                    Audience.Registered,
                    Standing.Deny,
                    new LocalizedText(
                        "Lisible par toute personne connectée. Les autres ne la voient pas.",
                        "Readable by anyone who is signed in. Others do not see it."),
                    Account),
            ],
            Documents.Policy.Explain(Principal.Anonymous, "Organisation", "contactEmail"));

    [Theory]
    [InlineData("anonymous", Standing.Deny)]
    [InlineData("registered", Standing.Deny)]
    [InlineData("member", Standing.Depends)]
    [InlineData("steward", Standing.Depends)]
    [InlineData("auditor", Standing.Allow)]
    public void Standing_is_the_principals_own(string name, Standing expected) =>
        Assert.Equal(expected, Assert.Single(Documents.Policy.Explain(Principals.Of(name), "Variable", "distinctCount")).Standing);

    [Fact]
    public void Explanation_of_a_type_covers_the_type_and_all_its_fields()
    {
        var explained = Documents.Policy.Explain(Principals.Registered, "CodeList").Select(line => $"{line.Coordinate} {line.Standing}");

        Assert.Equal(
            [
                "CodeList Allow", "CodeList.id Allow", "CodeList.name Allow", "CodeList.title Allow", "CodeList.description Allow",
                "CodeList.version Allow", "CodeList.uri Allow", "CodeList.codes Allow", "CodeList.variables Allow",
            ],
            explained);
    }

    [Fact]
    public void Relation_to_rows_that_nobody_shows_is_denied()
    {
        var yaml = SmallModel.With(
            "says: { fr: Les lecteurs., en: Readers. }\n    visible: ANONYMOUS",
            "says: { fr: Les lecteurs., en: Readers. }\n    visible: AUDITOR");
        var policy = SmallModel.Load(yaml).GetPolicy();

        Assert.Equal(Standing.Deny, Assert.Single(policy.Explain(Principals.Registered, "Book", "readers")).Standing);
        Assert.Equal(Standing.Deny, Assert.Single(policy.Explain(Principals.Registered, "Reader", "name")).Standing);
        Assert.Equal(Standing.Allow, Assert.Single(policy.Explain(Principals.Auditor, "Book", "readers")).Standing);
    }

    [Theory]
    [InlineData("USES")]
    [InlineData("(Project)-[USES]->(Dataset)")]
    public void Explanation_of_edges_covers_them_and_their_properties(string type)
    {
        var explained = Documents.Policy.Explain(Principals.Registered, type).Select(line => $"{line.Coordinate} {line.Audience} {line.Standing} {line.Mask} {line.Rule.English}");

        Assert.Equal(
            [
                "USES Anonymous Allow  Visible to everyone, without an account, where both of its ends are.",
                "USES.purpose Anonymous Allow  Readable by everyone, without an account.",
                "USES.accessFrom Granted Mask YEAR Readable by members of a project whose access to the data is in force. Others see the year only.",
                "USES.accessUntil Granted Mask YEAR Readable by members of a project whose access to the data is in force. Others see the year only.",
            ],
            explained);
        Assert.Equal("USES.purpose", Assert.Single(Documents.Policy.Explain(Principals.Registered, type, "purpose")).Coordinate);
    }

    [Fact]
    public void Edges_that_are_permitted_by_rule_say_so_and_are_denied_where_no_relation_leads_over_them()
    {
        var edges = "    visible:\n      - to: AUDITOR\n        where: edge.until is null\n    properties:\n      since: ANONYMOUS";
        var permitted = SmallModel.Load(SmallModel.With("    properties:\n      since: ANONYMOUS", edges).Replace("      since: ANONYMOUS", "      since: AUDITOR", StringComparison.Ordinal)).GetPolicy();
        var unreached = SmallModel.Load(SmallModel.With("      readers: ANONYMOUS", "      readers: AUDITOR").Replace("      reads: ANONYMOUS", "      reads: AUDITOR", StringComparison.Ordinal)).GetPolicy();

        Assert.Equal(
            "Visible to auditors, where both of its ends are and the policy permits it. / Visible par les auditeurs, là où ses deux extrémités le sont et où la politique le permet.",
            permitted.Explain(Principals.Auditor, "READS")[0].Rule is var rule ? $"{rule.English} / {rule.French}" : "");
        Assert.Equal(["Depends", "Allow", "Allow"], permitted.Explain(Principals.Auditor, "READS").Select(line => $"{line.Standing}"));
        Assert.Equal(["Deny", "Deny", "Deny"], permitted.Explain(Principals.Registered, "READS").Select(line => $"{line.Standing}"));
        Assert.Equal(["Deny", "Deny", "Deny"], unreached.Explain(Principals.Registered, "READS").Select(line => $"{line.Standing}"));
        Assert.Equal(["Allow", "Allow", "Allow"], unreached.Explain(Principals.Auditor, "READS").Select(line => $"{line.Standing}"));
    }

    [Fact]
    public void Prohibitions_are_part_of_the_rule_and_of_how_to_get_access()
    {
        var policy = SmallModel.Load(SmallModel.With("      owner: ANONYMOUS", "      owner: { read: REGISTERED, forbid: [{ unless: AUDITOR, where: secret = true }] }")).GetPolicy();

        var explanation = Assert.Single(policy.Explain(Principals.Registered, "Book", "owner"));

        Assert.Equal(
            new AccessExplanation(
                "Book.owner",
                Audience.Registered,
                Standing.Depends,
                new LocalizedText(
                    "Lisible par les inscrits. Là où une interdiction s'applique, lisible seulement par les auditeurs. Les autres ne la voient pas.",
                    "Readable by users. Where a prohibition applies, readable only by auditors. Others do not see it."),
                new LocalizedText("Un compte. Là où une interdiction s'applique : Un rôle.", "An account. Where a prohibition applies: A role.")) { Mask = "NULL" },
            explanation);
    }

    [Theory]
    [InlineData("registered", Audience.Steward, "Your organisation names its data stewards to the hub.")]
    [InlineData("steward", Audience.Steward, "Your organisation names its data stewards to the hub.")]
    public void Explanation_of_a_stub_names_the_next_audience_with_a_rule_of_its_own(string name, Audience audience, string howToGet)
    {
        var type = Documents.Model.FindNodeType("Dataset") ?? throw new InvalidOperationException("There are datasets.");

        var explanation = Documents.Policy.ExplainStub(Principals.Of(name), type);

        Assert.Equal(("Dataset", audience, Standing.Mask, "STUB"), (explanation.Coordinate, explanation.Audience, explanation.Standing, explanation.Mask));
        Assert.StartsWith("Published and retired datasets are visible to everyone", explanation.Rule.English, StringComparison.Ordinal);
        Assert.Equal(howToGet, explanation.HowToGet.English);
    }

    [Fact]
    public void Explanation_of_a_stub_that_no_audience_sees_says_so()
    {
        var policy = SmallModel.Load(SmallModel.With("    steward: principal.roles has steward\n    visible: ANONYMOUS", "    steward: principal.roles has steward\n    visible:\n      - to: ANONYMOUS\n        where: secret = true").Replace("shelf: Shelf!", "shelf: Shelf", StringComparison.Ordinal)).GetPolicy();

        Assert.Equal("No audience has access: only a change of the object or of the policy would open it.", policy.ExplainStub(Principals.Registered, SmallModel.Type("Book")).HowToGet.English);
    }

    [Theory]
    [InlineData("Nothing", null)]
    [InlineData("Dataset", "nothing")]
    public void What_the_model_does_not_have_is_not_explained(string type, string? field) =>
        Assert.Empty(Documents.Policy.Explain(Principals.Admin, type, field));
}
