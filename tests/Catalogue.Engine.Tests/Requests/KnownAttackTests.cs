using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Requests;

/// <summary>Attacks that take more than one request. Those that take one are the cases <c>attack-*</c> in <c>tests/cases</c>.</summary>
public sealed class KnownAttackTests
{
    private const string Notes = """{ dataset(id: "snds-dcir") { id stewardNotes recordCount } }""";

    /// <summary>With the leak, what was planned or answered for the auditor serves whoever asks the same next.</summary>
    [Fact]
    public async Task A_cache_without_the_principal()
    {
        var used = await SeededCatalogue.ToWriteTo();
        await used.AskAsync(Notes, Asked.Auditor);
        var fresh = await SeededCatalogue.ToWriteTo();

        Assert.Equal(await fresh.AskAsync(Notes, Principal.Anonymous), await used.AskAsync(Notes, Principal.Anonymous));
        Assert.Equal(await fresh.AskAsync(Notes, Asked.Registered), await used.AskAsync(Notes, Asked.Registered));
        Assert.Equal(await fresh.AskAsync(Notes, Asked.Auditor), await used.AskAsync(Notes, Asked.Auditor));
    }

    /// <summary>With the leak, roles and projects count for somebody whose token was not accepted.</summary>
    [Fact]
    public async Task Attributes_that_one_gives_oneself()
    {
        var pretender = Principal.Anonymous with { Subject = "a.petit", Roles = [Roles.Auditor, Roles.Admin, Roles.Steward], Organisations = ["org-cnam"], Projects = ["project-hydro"] };
        var catalogue = await SeededCatalogue.OnEmbeddedStore();

        Assert.Equal(await catalogue.AskAsync(Notes, Principal.Anonymous), await catalogue.AskAsync(Notes, pretender));
    }

    /// <summary>With the leak, the explanation of a rule says whether something is there to which it applies.</summary>
    [Theory]
    [InlineData("""{ myAccess(type: "Dataset") { field outcome audience rule howToGetAccess } }""")]
    [InlineData("""{ myAccess(type: "Dataset", field: "stewardNotes") { outcome rule(language: EN) } }""")]
    [InlineData("""{ me { subject isAuthenticated roles organisations projects } }""")]
    public async Task Explanations_of_what_is_hidden(string query)
    {
        var (full, empty) = (await SeededCatalogue.OnEmbeddedStore(), await SeededCatalogue.OnEmptyStore());

        Assert.Equal(await empty.AskAsync(query, Asked.Registered), await full.AskAsync(query, Asked.Registered));
    }

    /// <summary>With the leak, a value that the store cannot compare raises its exception, and only where there is a row.</summary>
    [Theory]
    [InlineData("""{ datasets(where: { issued: { gt: "0001-01-01" } }, first: 0) { nodes { id } } }""", """{"data":{"datasets":{"nodes":[]}}}""")]
    [InlineData("""{ datasets(where: { minTypicalAge: { in: [-2147483648, 2147483647] } }) { nodes { id } } }""", """{"data":{"datasets":{"nodes":[]}}}""")]
    [InlineData("""{ node(id: "") { id } }""", """{"data":{"node":null}}""")]
    [InlineData("""{ node(id: "\u0000'\";DROP TABLE nodes;--") { id } }""", """{"data":{"node":null}}""")]
    public async Task Exceptions_of_the_store(string query, string expected)
    {
        var catalogue = await SeededCatalogue.OnEmbeddedStore();

        Assert.Equal(expected, await catalogue.AskAsync(query, Principal.Anonymous));
    }
}
