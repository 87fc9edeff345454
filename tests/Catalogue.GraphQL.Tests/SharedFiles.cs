using System.Text.Json;

namespace Catalogue.GraphQL.Tests;

/// <summary>The cases that lie beside the repository, in <c>../shared</c>.</summary>
internal static class SharedFiles
{
    /// <summary>The lines of a file of <c>../shared/conformance</c>, each a JSON object. Skips the test where the file is absent.</summary>
    public static List<JsonElement> ReadCases(string file)
    {
        var path = Path.Combine(FindShared(), "conformance", file);
        if (!File.Exists(path))
        {
            Assert.False(Environment.GetEnvironmentVariable("CATALOGUE_REQUIRE_ALL") == "1", $"{path} is required and absent.");
            Assert.Skip($"The conformance cases {file} were not run: {path} is absent.");
        }

        return [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>The root of the repository.</summary>
    public static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Catalogue.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Catalogue.sln.");
    }

    private static string FindShared() => Environment.GetEnvironmentVariable("CATALOGUE_SHARED") is { Length: > 0 } configured
        ? configured
        : Path.Combine(FindRoot(), "..", "shared");
}
