namespace Catalogue.Engine.Tests;

/// <summary>The files of the checkout that tests read.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string SchemaFolder => Path.Combine(Root, "schema");

    public static string SeedFolder => Path.Combine(Root, "seed");

    public static string CasesFolder => Path.Combine(Root, "tests", "cases");

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
