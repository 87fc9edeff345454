namespace Catalogue.Tests;

/// <summary>What a test needs of the machine. Where it is absent the test is skipped and says so, or fails when <c>CATALOGUE_REQUIRE_ALL</c> is 1.</summary>
internal static class Requires
{
    /// <summary>The path of the first of these programs that is installed.</summary>
    /// <param name="purpose">What is not tested without it.</param>
    /// <param name="names">Names of one program on different systems.</param>
    public static string Command(string purpose, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (FindOnPath(name) is { } path)
            {
                return path;
            }
        }

        return Missing(purpose, $"none of the programs {string.Join(", ", names)} is installed");
    }

    /// <summary>A folder of the repository that an install step makes.</summary>
    /// <param name="purpose">What is not tested without it.</param>
    /// <param name="path">Relative to the repository's root.</param>
    /// <param name="remedy">The command that makes it.</param>
    public static string Folder(string purpose, string path, string remedy)
    {
        var full = Path.Combine(RepositoryRoot(), path);
        return Directory.Exists(full) ? full : Missing(purpose, $"{path} is absent ({remedy})");
    }

    /// <summary>The folder that holds <c>Catalogue.sln</c>.</summary>
    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Catalogue.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not lie below the folder of Catalogue.sln.");
    }

    private static string? FindOnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => OperatingSystem.IsWindows() ? new[] { Path.Combine(folder, name + ".exe"), Path.Combine(folder, name + ".cmd") } : [Path.Combine(folder, name)])
            .FirstOrDefault(File.Exists);

    private static string Missing(string purpose, string reason)
    {
        Assert.False(Environment.GetEnvironmentVariable("CATALOGUE_REQUIRE_ALL") == "1", $"Required for {purpose}: {reason}.");
        Assert.Skip($"Not tested: {purpose}; {reason}.");
        throw new InvalidOperationException("A skipped test goes no further.");
    }
}
