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
                    Account),
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
    [InlineData("Nothing", null)]
    [InlineData("Dataset", "nothing")]
    public void What_the_model_does_not_have_is_not_explained(string type, string? field) =>
        Assert.Empty(Documents.Policy.Explain(Principals.Admin, type, field));
}
