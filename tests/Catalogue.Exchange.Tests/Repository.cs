namespace Catalogue.Exchange.Tests;

/// <summary>Where the repository and the reference data beside it are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A folder of the reference data; skips the test where it is absent, or fails it where nothing may be skipped.</summary>
    public static string Shared(string folder)
    {
        var shared = Environment.GetEnvironmentVariable("CATALOGUE_SHARED") ?? Path.Combine(Root, "..", "shared");
        var path = Path.GetFullPath(Path.Combine(shared, folder));
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
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Catalogue.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("No folder above the tests has Catalogue.sln.");
    }
}
