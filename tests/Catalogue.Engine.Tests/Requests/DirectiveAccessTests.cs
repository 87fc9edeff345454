using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Requests;

/// <summary>What a directive of the SDL guards is guarded in every position, as what a line of the policy guards.</summary>
public sealed class DirectiveAccessTests
{
    private static readonly Lazy<Task<SeededCatalogue>> Guarded = new(() => SeededCatalogue.UnderModel(
        sdl => Changed(
            sdl,
            ("  acronym: String @searchable(as: NAME)\n  kind: OrganisationKind!", "  acronym: String @searchable(as: NAME) @requiresScopes(scopes: [[\"names\", \"codes\"], [\"all\"]])\n  kind: OrganisationKind!"),
            ("type Tool implements Node @node", "type Tool implements Node @authorize(roles: [\"auditor\"]) @node")),
        policy => Changed(
            policy,
            ("      name: ANONYMOUS\n      acronym: ANONYMOUS\n      kind: ANONYMOUS\n", "      name: ANONYMOUS\n      kind: ANONYMOUS\n"))));

    [Theory]
    [InlineData("""{ organisation(id: "org-atih") { id acronym } }""", """{"data":{"organisation":{"id":"org-atih","acronym":"ATIH"}}}""")]
    [InlineData("""{ organisations(where: { acronym: { startsWith: "ATI" } }) { totalCount } }""", """{"data":{"organisations":{"totalCount":1}}}""")]
    [InlineData("""{ datasets(where: { id: { eq: "snds-pmsi-mco" }, publishedBy: { acronym: { eq: "ATIH" } } }) { totalCount } }""", """{"data":{"datasets":{"totalCount":1}}}""")]
    [InlineData("""{ organisations(where: { id: { in: ["org-abm", "org-atih"] } }, order: [{ acronym: DESC }]) { nodes { id } } }""", """{"data":{"organisations":{"nodes":[{"id":"org-atih"},{"id":"org-abm"}]}}}""")]
    [InlineData("""{ search(text: "atih", types: [ORGANISATION]) { totalCount nodes { node { id } } } }""", """{"data":{"search":{"totalCount":1,"nodes":[{"node":{"id":"org-atih"}}]}}}""")]
    [InlineData("""{ tools { totalCount } organisation(id: "org-vidal") { provides { totalCount } } }""", """{"data":{"tools":{"totalCount":0},"organisation":{"provides":{"totalCount":0}}}}""")]
    public async Task Whoever_meets_a_directive_is_answered(string query, string expected) =>
        Assert.Equal(expected, await AskAsync(query, Asked.Registered with { Scopes = ["codes", "names"] }));

    [Theory]
    [InlineData("""{ organisation(id: "org-atih") { id acronym } }""", """{"data":{"organisation":{"id":"org-atih","acronym":null}},"errors":[{"message":"You may not read `Organisation.acronym`. Ask `myAccess` for its rule and how to get access.","locations":[{"line":1,"column":37}],"path":["organisation","acronym"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}""")]
    [InlineData("""{ organisations(where: { acronym: { startsWith: "ATI" } }) { totalCount } }""", """{"errors":[{"message":"You may not read `Organisation.acronym`. Ask `myAccess` for its rule and how to get access.","locations":[{"line":1,"column":17}],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}""")]
    [InlineData("""{ datasets(where: { id: { eq: "snds-pmsi-mco" }, publishedBy: { acronym: { eq: "ATIH" } } }) { totalCount } }""", """{"errors":[{"message":"You may not read `Organisation.acronym`. Ask `myAccess` for its rule and how to get access.","locations":[{"line":1,"column":12}],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}""")]
    [InlineData("""{ organisations(where: { id: { in: ["org-abm", "org-atih"] } }, order: [{ acronym: DESC }]) { nodes { id } } }""", """{"errors":[{"message":"You may not read `Organisation.acronym`. Ask `myAccess` for its rule and how to get access.","locations":[{"line":1,"column":65}],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}""")]
    [InlineData("""{ search(text: "atih", types: [ORGANISATION]) { totalCount nodes { node { id } } } }""", """{"data":{"search":{"totalCount":0,"nodes":[]}}}""")]
    public async Task Whoever_lacks_a_scope_is_answered_as_for_what_is_denied(string query, string expected)
    {
        Assert.Equal(expected, await AskAsync(query, Asked.Registered with { Scopes = ["names"] }));
        Assert.Equal(expected, await AskAsync(query, Asked.Auditor));
    }

    [Fact]
    public async Task A_type_that_requires_a_role_is_there_for_that_role_alone()
    {
        const string Query = """{ tools { totalCount } node(id: "tool-does-not-matter") { id } }""";

        Assert.Equal("""{"data":{"tools":{"totalCount":0},"node":null}}""", await AskAsync(Query, Asked.Registered with { Roles = [Roles.Admin, Roles.Steward] }));
        Assert.NotEqual("""{"data":{"tools":{"totalCount":0},"node":null}}""", await AskAsync(Query, Asked.Auditor));
    }

    private static async Task<string> AskAsync(string query, Principal principal) => await (await Guarded.Value).AskAsync(query, principal);

    private static string Changed(string text, params (string Old, string New)[] changes)
    {
        foreach (var (old, replacement) in changes)
        {
            Assert.Equal(2, text.Split(old).Length);
            text = text.Replace(old, replacement, StringComparison.Ordinal);
        }

        return text;
    }
}
