using System.Text.RegularExpressions;
using Catalogue.Engine.Schema;

namespace Catalogue.Engine.Tests.Access;

/// <summary>The schemas that random policies are about: the real one, and one in which every list of targets may be denied, too.</summary>
internal static partial class Schemas
{
    public static CatalogueSchema Real { get; } = CatalogueSchema.Load(RepositoryFiles.SchemaFolder);

    /// <summary>The real schema, but no relation to many is there for everybody by its type.</summary>
    public static CatalogueSchema Deniable { get; } = LoadDeniable();

    public static CatalogueSchema Of(int seed) => seed % 2 == 0 ? Real : Deniable;

    private static CatalogueSchema LoadDeniable()
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-schema").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(RepositoryFiles.SchemaFolder, "*.graphql"))
            {
                File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), NeverNull().Replace(File.ReadAllText(file), "] @relationship"));
            }

            return CatalogueSchema.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(@"\]! @relationship", RegexOptions.None, 1000)]
    private static partial Regex NeverNull();
}
