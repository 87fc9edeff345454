using Catalogue.Plan.Values;

namespace Catalogue.Policy.Tests.Directives;

/// <summary>What must be met before anything is shown.</summary>
public sealed class RequirementTests
{
    private static readonly string Masked = SmallModel.With("sold: ANONYMOUS", "sold: { read: AUDITOR, mask: BAND 10 }");

    [Theory]
    [InlineData("@authenticated", "anonymous", "deny")]
    [InlineData("@authenticated", "registered", "clear where never, else BAND 10")]
    [InlineData("@authenticated", "auditor", "allow")]
    [InlineData("@authorize(policy: \"GRANTED\")", "anonymous", "deny")]
    [InlineData("@authorize(policy: \"GRANTED\")", "steward", "clear where never, else BAND 10")]
    [InlineData("@authorize(policy: \"GRANTED\")", "auditor", "allow")]
    [InlineData("@authorize(roles: \"admin\")", "auditor", "deny")]
    [InlineData("@requiresScopes(scopes: \"a\")", "auditor", "deny")]
    public void Whoever_does_not_meet_it_sees_no_mask(string directive, string who, string expected)
    {
        var policy = Documents.Load(Masked, SmallModel.SdlWith("sold: Long", $"sold: Long {directive}")).GetPolicy();

        Assert.Equal(expected, Verdict(policy, Principals.Of(who), "Book.sold"));
    }

    [Fact]
    public void Rows_that_do_not_meet_it_show_nothing_and_the_others_their_mask()
    {
        const string Readers = "clear where never, else where {any Book.readers [always] ((id in $3 and edge.until > $0))} BAND 10, else NULL";
        var policy = Documents.Load(Masked, SmallModel.SdlWith("sold: Long", "sold: Long @authorize(policy: \"GRANTED\")")).GetPolicy();

        Assert.Equal(Readers, Verdict(policy, Principals.Member, "Book.sold"));
    }

    [Fact]
    public void Principals_are_told_apart_by_the_scopes_that_the_policy_names()
    {
        var policy = Documents.Load(SmallModel.Policy, SmallModel.SdlWith("sold: Long", "sold: Long @requiresScopes(scopes: [[\"a\", \"b\"], [\"c\"]])")).GetPolicy();
        string Of(params string[] scopes) => Verdict(policy, Principals.Registered with { Scopes = [.. scopes] }, "Book.sold");

        Assert.Equal(["deny", "deny", "deny", "allow", "allow", "deny"], [Of(), Of("a"), Of("b"), Of("b", "a"), Of("c", "d"), Of("A", "B", "d")]);
        Assert.Equal("deny", Verdict(policy, Principals.Admin, "Book.sold"));
        Assert.Equal("deny", Verdict(policy, Principal.Anonymous with { Scopes = ["c"] }, "Book.sold"));
        Assert.Same(policy.Compile(Principals.Registered), policy.Compile(Principals.Registered with { Scopes = ["d"] }));
        Assert.Same(policy.Compile(Principals.Registered with { Scopes = ["c", "a"] }), policy.Compile(Principals.Registered with { Scopes = ["a", "c", "x"] }));
    }

    [Fact]
    public void Any_choice_of_sixteen_scopes_is_compiled_and_few_are_kept()
    {
        var scopes = Enumerable.Range(1, 16).Select(number => $"s{number}").ToArray();
        var sdl = SmallModel.SdlWith("sold: Long", $"sold: Long @requiresScopes(scopes: [[{string.Join(", ", scopes.Select(scope => $"\"{scope}\""))}]])");
        var policy = Documents.Load(SmallModel.Policy, sdl).GetPolicy();
        foreach (var choice in Enumerable.Range(1, 3000))
        {
            var principal = Principals.Registered with { Scopes = [.. scopes.Where((_, place) => (choice & (1 << place)) != 0)] };
            Assert.Equal("deny", Verdict(policy, principal, "Book.sold"));
        }

        Assert.Equal("allow", Verdict(policy, Principals.Registered with { Scopes = [.. scopes] }, "Book.sold"));
    }

    [Fact]
    public void A_rule_may_speak_of_scopes()
    {
        var yaml = SmallModel.With("visible: ANONYMOUS\n    properties:\n      id: ANONYMOUS\n      title", "visible: [ { to: REGISTERED, where: status = OPEN or principal.scopes has \"closed\" } ]\n    properties:\n      id: ANONYMOUS\n      title");
        var policy = SmallModel.Load(yaml).GetPolicy();

        Assert.Equal("{status = \"OPEN\"}", Verdict(policy, Principals.Registered, "Book visible"));
        Assert.Equal("always", Verdict(policy, Principals.Registered with { Scopes = ["closed"] }, "Book visible"));
    }

    [Fact]
    public void An_explanation_tells_what_is_required_and_how_to_come_to_meet_it()
    {
        const string Policies = "policies:\n  study: { rule: principal.scopes has \"study\", means: { fr: le jeton serve une étude, en: the token serves a study }, obtain: { fr: Déclarez l'étude., en: Declare the study. } }\ntypes:\n  Book:";
        var yaml = Masked.Replace("types:\n  Book:", Policies, StringComparison.Ordinal);
        var sdl = SmallModel.SdlWith("sold: Long", "sold: Long @authorize(policy: \"study\", roles: [\"auditor\", \"admin\"])")
            .Replace("owner: String", "owner: String @requiresScopes(scopes: [[\"a\", \"b\"], [\"c\"]])", StringComparison.Ordinal)
            .Replace("tags: [String!]", "tags: [String!] @authorize(policy: \"study\")", StringComparison.Ordinal)
            .Replace("type Reader implements Node @node", "type Reader implements Node @node @authenticated", StringComparison.Ordinal);
        var policy = Documents.Load(yaml, sdl).GetPolicy();

        Assert.Equal(
            new AccessExplanation(
                "Book.sold",
                Audience.Auditor,
                Standing.Deny,
                new LocalizedText(
                    "Lisible par les auditeurs, à condition que le jeton serve une étude et que le compte ait le rôle auditor ou admin. Les autres voient le multiple de 10 inférieur ou égal. Réservé à : les inscrits, à condition que le jeton serve une étude et que le compte ait le rôle auditor ou admin.",
                    "Readable by auditors, provided that the token serves a study and that the account has the role auditor or admin. Others see the multiple of 10 at or below it. Only for users, provided that the token serves a study and that the account has the role auditor or admin."),
                new LocalizedText("Un rôle. Déclarez l'étude. Un rôle. Un rôle.", "A role. Declare the study. A role. A role.")),
            Assert.Single(policy.Explain(Principals.Registered, "Book", "sold")));
        Assert.Equal(
            new AccessExplanation(
                "Book.owner",
                Audience.Registered,
                Standing.Allow,
                new LocalizedText(
                    "Lisible par les inscrits, à condition que le jeton ait les portées a et b, ou la portée c. Les autres ne la voient pas.",
                    "Readable by users, provided that the token has the scopes a and b, or the scope c. Others do not see it."),
                new LocalizedText(
                    "Un compte. Votre application demande un jeton avec les portées a et b, ou la portée c.",
                    "An account. Your application asks for a token with the scopes a and b, or the scope c.")),
            Assert.Single(policy.Explain(Principals.Registered with { Scopes = ["c"] }, "Book", "owner")));
        Assert.Equal(
            new LocalizedText("Déclarez l'étude.", "Declare the study."),
            Assert.Single(policy.Explain(Principals.Registered, "Book", "tags")).HowToGet);
        Assert.Equal(
            new AccessExplanation(
                "Reader",
                Audience.Registered,
                Standing.Deny,
                new LocalizedText("Les lecteurs. Réservé à : les inscrits.", "Readers. Only for users."),
                new LocalizedText("Un compte.", "An account.")),
            policy.Explain(Principal.Anonymous, "Reader")[0]);
    }

    private static string Verdict(AccessPolicy policy, Principal principal, string coordinate) =>
        policy.Compile(principal).Verdicts.Single(verdict => verdict.Coordinate == coordinate).Text;
}
