using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Engine.Tests.Requests;

namespace Catalogue.Engine.Tests.Documents;

public sealed partial class ReadmeTests
{
    [Fact]
    public async Task Every_query_gives_the_answer_that_the_readme_shows_below_it()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "README.md"), TestContext.Current.CancellationToken);
        var (queries, answers) = (Query().Matches(readme), Answer().Matches(readme));

        Assert.NotEmpty(queries);
        Assert.Equal(queries.Count, answers.Count);
        foreach (var (query, answer) in queries.Zip(answers))
        {
            Assert.Equal(JsonNode.Parse(answer.Groups[1].Value)?.ToJsonString(), (await Asked.Of(query.Groups[1].Value)).ToJsonString());
        }
    }

    [GeneratedRegex("```graphql\n(.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Query();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Answer();
}
