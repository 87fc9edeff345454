namespace Catalogue.Engine.Tests;

/// <summary>The files of the checkout that tests read.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string SchemaFolder => Path.Combine(Root, "schema");

    public static string SeedFolder => Path.Combine(Root, "seed");

    public static string CasesFolder => Path.Combine(Root, "tests", "cases");

    /// <summary>A folder of the reference data beside the checkout; skips the test where it is absent, or fails it where nothing may be skipped.</summary>
    public static string Shared(string folder)
    {
        var path = Path.GetFullPath(Path.Combine(Environment.GetEnvironmentVariable("CATALOGUE_SHARED") ?? Path.Combine(Root, "..", "shared"), folder));
        if (!Directory.Exists(path))
        {
            var message = $"The reference data {folder} is not in ../shared, nor where CATALOGUE_SHARED points to.";
            Assert.False(Environment.GetEnvironmentVariable("CATALOGUE_REQUIRE_ALL") == "1", message);
            Assert.Skip(message);
        }

        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Catalogue.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside a checkout, below the folder of Catalogue.sln.");
    }
}
