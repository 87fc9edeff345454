using Catalogue.Server.Startup;
using static Catalogue.Server.Tests.Documents.DocumentRequests;

namespace Catalogue.Server.Tests.Documents;

/// <summary>Documents that cannot be served stop the start, each with its place.</summary>
public sealed class DocumentFaultTests : IDisposable
{
    private readonly DocumentFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Every_fault_of_the_files_is_told_with_its_place()
    {
        var syntax = files.Add("a.graphql", "query A {\n  dataset(\n}");
        var field = files.Add("b.graphql", "query B { datasets { nodes { id nome } } }");
        var name = files.Add("c d.graphql", "{ __typename }");
        var hash = files.Add($"{new string('0', 64)}.graphql", "{ __typename }");
        var first = files.Add(Path.Combine("e", "same.graphql"), "{ __typename }");
        var second = files.Add(Path.Combine("f", "same.graphql"), "query F { __typename }");
        Assert.Equal(
            [
                "The persisted documents cannot be served:",
                $"{hash}: the name is a hash, but the SHA-256 of the document is {HashOf("{ __typename }")}. Build the documents anew.",
                $"{syntax}:3:1: Syntax Error: Expected Name, found \"}}\".",
                $"{field}:1:33: Cannot query field \"nome\" on type \"Dataset\".",
                $"{name}: \"c d\" cannot name a document. A name has letters, digits, \"-\", \".\", \"_\" and \"~\"; \"x-\" and one colon may make a prefix of it.",
                $"{second}: \"same\" is the name of another document already, in {first}.",
            ],
            await FaultsAsync());
    }

    [Theory]
    [InlineData("[]", ": the file must be a JSON object of documents by id.")]
    [InlineData("{\n\"a\": }", ":2:6: the file is not valid JSON.")]
    [InlineData("""{"a": 1}""", ": \"a\": a document must be a string.")]
    [InlineData("""{"a": "\ud800"}""", ": a string holds an escape that is half of a surrogate pair.")]
    [InlineData("""{"md5:a": "{ __typename }"}""", ": \"md5:a\": \"md5:a\" cannot name a document. A name has letters, digits, \"-\", \".\", \"_\" and \"~\"; \"x-\" and one colon may make a prefix of it.")]
    public async Task A_map_that_is_none_is_refused(string json, string fault)
    {
        await File.WriteAllTextAsync(files.RelayMap, json, TestContext.Current.CancellationToken);
        Assert.Equal(["The persisted documents cannot be served:", files.RelayMap + fault], await FaultsAsync());
    }

    [Fact]
    public async Task A_document_of_a_map_is_told_by_its_key_and_the_place_in_it()
    {
        files.AddToMap(new() { ["a"] = "query A($id: ID!) { __typename }" });
        Assert.Equal(
            ["The persisted documents cannot be served:", $"{files.RelayMap}: \"a\":1:9: Variable \"$id\" is never used in operation \"A\"."],
            await FaultsAsync());
    }

    [Fact]
    public async Task Sources_without_a_document_are_refused_where_nothing_else_is_served() => Assert.Equal(
        ["The persisted documents cannot be served:", "Catalogue:Documents:OnlyPersisted: is true, and there is no persisted document. Set Catalogue:Documents:Folder or Catalogue:Documents:RelayMap to where they are."],
        await FaultsAsync(("Catalogue:Documents:OnlyPersisted", "true")));

    [Fact]
    public async Task A_source_that_is_missing_is_named()
    {
        var missing = Path.Combine(files.Folder, "missing");
        Assert.Equal(
            ["The persisted documents cannot be served:", $"{missing}: Could not find a part of the path '{missing}'."],
            await FaultsAsync(("Catalogue:Documents:Folder", missing)));
    }

    private async Task<string[]> FaultsAsync(params (string Key, string Value)[] settings)
    {
        var all = files.Settings;
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return (await Assert.ThrowsAsync<StartException>(() => TestServer.StartAsync(settings: all))).Message.Split('\n');
    }
}
