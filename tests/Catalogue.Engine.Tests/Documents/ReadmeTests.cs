using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Engine.Tests.Requests;

namespace Catalogue.Engine.Tests.Documents;

public sealed partial class ReadmeTests
{
    [Fact]
    public async Task The_first_query_gives_the_answer_that_the_readme_shows()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "README.md"), TestContext.Current.CancellationToken);

        var answer = await Asked.Of(Query().Match(readme).Groups[1].Value);

        Assert.Equal(JsonNode.Parse(Answer().Match(readme).Groups[1].Value)?.ToJsonString(), answer.ToJsonString());
    }

    [GeneratedRegex("```graphql\n(.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Query();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Answer();
}
