using System.Collections.Immutable;
using Catalogue.Exchange.Sources;

namespace Catalogue.Exchange.TableSchema;

/// <summary>A folder with <c>schemas/</c>, <c>nomenclatures/</c> or both, as the main base publishes itself.</summary>
/// <param name="Slug">What the ids of its datasets begin with: the folder's name without <c>schema-</c>.</param>
internal sealed record SchemaRoot(string Slug, ImmutableArray<SourceFile> Tables, ImmutableArray<SourceFile> CodeLists, ImmutableArray<SourceFile> CodeFiles)
{
    private const string TablesFolder = "schemas";
    private const string CodeListsFolder = "nomenclatures";
    private const string NamePrefix = "schema-";
    private const int MaxDepth = 3;

    /// <summary>The roots at or below a folder, in ordinal order; what lies below a root is not searched for others.</summary>
    public static IEnumerable<SchemaRoot> Find(string folder, int depth = 0)
    {
        if (Directory.Exists(Path.Combine(folder, TablesFolder)) || Directory.Exists(Path.Combine(folder, CodeListsFolder)))
        {
            return [Of(folder)];
        }

        return depth == MaxDepth
            ? []
            : Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).SelectMany(inner => Find(inner, depth + 1));
    }

    private static SchemaRoot Of(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var slug = IdText.Slug(name.StartsWith(NamePrefix, StringComparison.OrdinalIgnoreCase) ? name[NamePrefix.Length..] : name);
        return new SchemaRoot(
            slug,
            FilesIn(Path.Combine(folder, TablesFolder), ".json"),
            FilesIn(Path.Combine(folder, CodeListsFolder), ".json"),
            [.. FilesIn(Path.Combine(folder, CodeListsFolder), ".csv"), .. FilesIn(Path.Combine(folder, CodeListsFolder), ".csv.gz")]);
    }

    private static ImmutableArray<SourceFile> FilesIn(string folder, string extension) =>
        Directory.Exists(folder) ? [.. SourceFolder.Files(folder, extension)] : [];
}
