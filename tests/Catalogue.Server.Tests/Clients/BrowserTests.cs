using System.Text.Json;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Tests.Clients;

/// <summary>Banana Cake Pop in a real browser.</summary>
public sealed class BrowserTests(SeededServer seeded)
{
    private const string Title = "HYDRO daily pathways";

    /// <summary>The picture in the README is the one that this test takes; set CATALOGUE_UPDATE_SCREENSHOT=1 to take it anew.</summary>
    [Fact]
    public async Task The_ide_runs_the_query_of_the_readme_and_nothing_leaves_the_host()
    {
        var chromium = Requires.Command("the IDE in a browser", "chromium", "chromium-browser", "google-chrome");
        Requires.Folder("the IDE in a browser", AssemblyFolders.Ide, "build src/Catalogue.Server where Node.js is installed");
        using var folder = new TemporaryFolder();
        var picture = Environment.GetEnvironmentVariable("CATALOGUE_UPDATE_SCREENSHOT") == "1"
            ? Path.Combine(Requires.RepositoryRoot(), "docs", "images", "ide.png")
            : Path.Combine(folder.Path, "ide.png");
        var query = folder.Write("query.graphql", Readme.Query);
        using var result = JsonDocument.Parse(await NodeScript.RunAsync("ide.mjs", chromium, seeded.Server.GraphQLAddress, query, Title, picture));
        var seen = result.RootElement;
        Assert.Equal([], Texts(seen, "faults"));
        Assert.Equal([], Texts(seen, "elsewhere"));
        Assert.Equal([], Texts(seen, "refused"));
        Assert.Equal("untitled 1 - Catalogue", seen.GetProperty("title").GetString());
        Assert.True(new FileInfo(picture).Length > 10_000, "The picture is empty.");
    }

    private static IEnumerable<string?> Texts(JsonElement seen, string name) => seen.GetProperty(name).EnumerateArray().Select(text => text.GetString());
}
