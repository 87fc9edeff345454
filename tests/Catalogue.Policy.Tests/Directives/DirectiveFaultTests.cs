namespace Catalogue.Policy.Tests.Directives;

/// <summary>Every fault of a directive is told with its place in the SDL and its remedy.</summary>
public sealed class DirectiveFaultTests
{
    private const string Named = "types:\n  Book:";

    [Theory]
    [InlineData("sold: Long @authorize(roles: [\"king\"])", "(13,14): Unknown role `king`. Roles are steward, auditor, admin.")]
    [InlineData("sold: Long @authorize(roles: [])", "(13,14): @authorize names no role, so that nobody would have it. Leave `roles` out, or name some. Roles are steward, auditor, admin.")]
    [InlineData("sold: Long @authorize(roles: [\"admin\", \"admin\"])", "(13,14): `admin` stands twice. Keep one.")]
    [InlineData("sold: Long @authorize(policy: \"nobody\")", "(13,14): `nobody` is neither an audience nor a policy. Audiences are ANONYMOUS, REGISTERED, GRANTED, STEWARD, AUDITOR, ADMIN; policies are none yet: list them under `policies` in the policy document.")]
    [InlineData("sold: Long @requiresScopes(scopes: [])", "(13,14): @requiresScopes names no scope, so that nobody would have them. Name some, or take it away.")]
    [InlineData("sold: Long @requiresScopes(scopes: [[]])", "(13,14): An empty set of scopes is had by everyone who is signed in. Write @authenticated, or name a scope.")]
    [InlineData("sold: Long @requiresScopes(scopes: [[\"a b\"]])", "(13,14): `a b` is no scope. A scope has neither spaces nor quotation marks nor backslashes.")]
    [InlineData("sold: Long @requiresScopes(scopes: [[\"a\"], [\"a\", \"b\"]])", "(13,14): [a, b] adds nothing to [a], which is enough. Leave it out.")]
    public void What_a_directive_says_is_checked(string field, string expected) =>
        Assert.Equal([expected], Told(SmallModel.Policy, SmallModel.SdlWith("sold: Long", field)));

    [Theory]
    [InlineData(
        "  status: Status!",
        "  status: Status! @authenticated",
        "(10,19): `Book.status` is never null in the model, but not everyone who sees Book meets what it requires. Require it of Book as well, or make `status` nullable in schema/catalogue.graphql.")]
    [InlineData(
        "  since: DateTime!",
        "  since: DateTime! @requiresScopes(scopes: \"a\")",
        "(30,20): `READS.since` is never null in the model, but not everyone who sees READS meets what it requires. Require it of READS as well, or make `since` nullable in schema/catalogue.graphql.")]
    [InlineData(
        "  shelf: Shelf!",
        "  shelf: Shelf! @authenticated",
        "(17,17): `Book.shelf` is never null in the model, but not everyone who sees Book meets what it requires. Require it of Book as well, or make `shelf` nullable in schema/catalogue.graphql.")]
    [InlineData(
        "  books: [Book!] ",
        "  books: [Book!]! @authorize(roles: \"admin\") ",
        "(22,19): `Shelf.books` is never null in the model, but not everyone who sees Shelf meets what it requires. Require it of Shelf as well, or make `books` nullable in schema/catalogue.graphql.")]
    [InlineData(
        "  books: [Book!] ",
        "  books: [Book!] @authorize(policy: \"STEWARD\") ",
        "(22,18): What `Shelf.books` requires is decided per row; a relation is followed or not by the principal alone. Guard the target type, or the edge.")]
    [InlineData(
        "  pages: Int",
        "  pages: Int @authenticated",
        "policy.yaml(34,14): `Shelf.books` is ordered by `pages`, which not everyone who sees Book may read: the order would tell it. Read `Book.pages` from ANONYMOUS, or order the relation by something else in schema/catalogue.graphql.")]
    [InlineData(
        "type Reader implements Node @node",
        "type Reader implements Node @node @authorize(policy: \"GRANTED\")",
        "(24,35): Reader does not say who is GRANTED. Add a `granted` rule to Reader, or name another audience.")]
    [InlineData(
        "  owner: String",
        "  owner: String @derived(from: [\"sold\"])",
        null)]
    public void What_a_directive_makes_of_the_model_is_checked(string old, string sdl, string? expected)
    {
        var told = Told(SmallModel.Policy, SmallModel.SdlWith(old, sdl));
        Assert.Equal(expected is null ? [] : [expected], told);
    }

    [Theory]
    [InlineData("@authenticated", "`Book.owner` is derived from `Book.sold`, which fewer may read. Read it from REGISTERED or above.")]
    [InlineData("@requiresScopes(scopes: [\"a\", \"b\"])", "`Book.owner` is derived from `Book.sold`, which fewer may read. Read it from REGISTERED or above.")]
    public void What_is_derived_is_no_weaker_than_what_a_directive_guards(string directive, string expected)
    {
        var sdl = SmallModel.SdlWith("sold: Long", $"sold: Long {directive}").Replace("owner: String", "owner: String @derived(from: [\"sold\"])", StringComparison.Ordinal);

        Assert.Equal([$"policy.yaml(24,14): {expected}"], Told(SmallModel.Policy, sdl));
        Assert.Equal([], Told(SmallModel.Policy, sdl.Replace("owner: String", $"owner: String {directive}", StringComparison.Ordinal)));
        Assert.Equal([], Told(SmallModel.With("owner: ANONYMOUS", "owner: REGISTERED"), sdl.Replace("owner: String", "owner: String @requiresScopes(scopes: [\"a\"])", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_derived_requires_what_its_input_requires()
    {
        var sdl = SmallModel.SdlWith("sold: Long", "sold: Long @requiresScopes(scopes: [\"a\"])").Replace("owner: String", "owner: String @authenticated @derived(from: [\"sold\"])", StringComparison.Ordinal);

        Assert.Equal(
            ["policy.yaml(24,14): `Book.owner` is derived from `Book.sold`, which requires more: the token has the scope a. Repeat the directive or the `require`."],
            Told(SmallModel.Policy, sdl));
    }

    [Fact]
    public void Conditions_that_exclude_each_other_are_refused()
    {
        const string Policies = "policies:\n  away: { rule: not principal.roles has auditor, means: { fr: a, en: a }, obtain: { fr: a, en: a } }\n" + Named;
        var sdl = SmallModel.SdlWith("sold: Long", "sold: Long @authorize(policy: \"away\", roles: [\"auditor\"])");

        Assert.Equal(
            ["(13,14): What `Book.sold` requires is never met: its conditions exclude each other. Take one away."],
            Told(SmallModel.With(Named, Policies), sdl));
    }

    [Fact]
    public void What_a_type_requires_leaves_something_of_each_permission()
    {
        const string Policies = "policies:\n  closed: { rule: status = CLOSED, means: { fr: a, en: a }, obtain: { fr: a, en: a } }\n" + Named;
        var yaml = SmallModel.With("    visible: ANONYMOUS\n    properties:\n      id: ANONYMOUS\n      title", "    visible: [ { to: ANONYMOUS, where: status = OPEN } ]\n    properties:\n      id: ANONYMOUS\n      title")
            .Replace(Named, Policies, StringComparison.Ordinal);

        Assert.Equal(
            ["(7,33): What `Book` requires and a permission of it exclude each other: it would show nothing. Take one away."],
            Told(yaml, SmallModel.SdlWith("type Book implements Node @node", "type Book implements Node @node @authorize(policy: \"closed\")")));
    }

    [Theory]
    [InlineData("sold: Long", "sold: Long @authorize(policy: \"thick\")", "(13,38): Whoever updates `Book.pages` may talk around the `require` rule of Book in line 13 of catalogue.graphql, which rests on it and limits them. Let it be for ADMIN.")]
    [InlineData("type Book implements Node @node", "type Book implements Node @node @authorize(policy: \"thick\")", "(13,38): Whoever updates `Book.pages` may talk around the `visible` rule of Book in line 17, which rests on it and limits them. Let it be for ADMIN, or show the rows to its writers without a condition.")]
    public void What_a_directive_rests_on_is_written_by_none_whom_it_limits(string old, string sdl, string expected)
    {
        const string Policies = "policies:\n  thick: { rule: pages is not null and pages > 1, means: { fr: a, en: a }, obtain: { fr: a, en: a } }\n" + Named + "\n    writes: { create: ADMIN, update: STEWARD, delete: ADMIN }";

        Assert.Equal([$"policy.yaml{expected}"], Told(SmallModel.With(Named, Policies), SmallModel.SdlWith(old, sdl)));
    }

    [Fact]
    public void What_has_neither_a_line_nor_a_directive_stops_the_start()
    {
        var yaml = SmallModel.With("      sold: ANONYMOUS\n", "").Replace("      owner: ANONYMOUS\n", "", StringComparison.Ordinal);

        Assert.Equal(
            ["policy.yaml(16,7): `Book.owner` is not listed. Add `owner: AUDIENCE`; until then nobody could read it."],
            Told(yaml, SmallModel.SdlWith("sold: Long", "sold: Long @authenticated")));
    }

    [Fact]
    public void A_type_that_the_SDL_guards_whole_needs_no_entry()
    {
        var yaml = SmallModel.Policy.ReplaceLineEndings("\n");
        var start = yaml.IndexOf("  Shelf:", StringComparison.Ordinal);
        yaml = yaml.Remove(start, yaml.IndexOf("  Reader:", StringComparison.Ordinal) - start);
        const string Declaration = """
            type Shelf implements Node @node {
              id: ID!
              books: [Book!] @relationship
            """;
        const string Guarded = """
            type Shelf implements Node @node @authorize(policy: "ANONYMOUS") {
              id: ID! @authorize(policy: "ANONYMOUS")
              books: [Book!] @authenticated @relationship
            """;
        var policy = Documents.Load(yaml, SmallModel.SdlWith(Declaration, Guarded));

        Assert.Equal([], policy.Faults);
        Assert.Contains("Shelf.books: deny", policy.GetPolicy().Compile(Principal.Anonymous).ToString(), StringComparison.Ordinal);
        Assert.Contains("Shelf.books: follow", policy.GetPolicy().Compile(Principals.Registered).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x: { rule: status = OPEN, means: { fr: a, en: a }, obtain: { fr: a, en: a } }", "(10,3): Nothing requires the policy `x`. Name it in a `require`, or in @authorize(policy:) in the model, or leave it out.")]
    [InlineData("GRANTED: { rule: status = OPEN, means: { fr: a, en: a }, obtain: { fr: a, en: a } }", "(10,3): `GRANTED` is the name of an audience. Give the policy another name.")]
    [InlineData("x: { means: { fr: a, en: a }, obtain: { fr: a, en: a } }", "(10,6): the policy x has no `rule`. Write the rule that must be true.")]
    public void Policies_are_checked(string policy, string expected) =>
        Assert.Equal([$"policy.yaml{expected}"], Told(SmallModel.With("\ntypes:\n", $"\npolicies:\n  {policy}\ntypes:\n"), SmallModel.Sdl));

    [Theory]
    [InlineData("pages > 1 or pages <= 1 or pages is null", "policy.yaml(10,14): The rule is always true. Leave it out, or say what you meant.")]
    [InlineData("price > 1", "policy.yaml(10,14): Book has no property `price`. Known here: id, title, status, secret, pages, sold, printed, tags, owner.")]
    [InlineData("principal.scopes has books", "policy.yaml(10,35): `books` is no scope. Write it in double quotes; a scope has neither spaces nor quotation marks nor backslashes.")]
    public void Rules_of_policies_are_checked_where_they_are_used(string rule, string expected)
    {
        var yaml = SmallModel.With("\ntypes:\n", $"\npolicies:\n  x: {{ rule: {rule}, means: {{ fr: a, en: a }}, obtain: {{ fr: a, en: a }} }}\ntypes:\n")
            .Replace("      title: ANONYMOUS\n", "      title: { read: ANONYMOUS, require: x }\n", StringComparison.Ordinal);

        Assert.Equal([expected], Told(yaml, SmallModel.SdlWith("sold: Long", "sold: Long @authorize(policy: \"x\")")));
    }

    [Fact]
    public void A_seventeenth_scope_is_refused()
    {
        var sixteen = string.Join(", ", Enumerable.Range(1, 16).Select(number => $"\"s{number}\""));

        Assert.Equal([], Told(SmallModel.Policy, SmallModel.SdlWith("sold: Long", $"sold: Long @requiresScopes(scopes: [{sixteen}])")));
        Assert.Equal(
            ["(13,14): `s17` is one scope too many: a policy names 16 at most. Let several coordinates share a scope, or tell people apart by roles."],
            Told(SmallModel.Policy, SmallModel.SdlWith("sold: Long", $"sold: Long @requiresScopes(scopes: [{sixteen}, \"s17\"])")));
    }

    private static string[] Told(string yaml, string sdl) =>
        [.. Documents.Load(yaml, sdl).Faults.Select(fault => fault.ToString()).Select(fault => fault.StartsWith("catalogue.graphql", StringComparison.Ordinal) ? fault["catalogue.graphql".Length..] : fault)];
}
