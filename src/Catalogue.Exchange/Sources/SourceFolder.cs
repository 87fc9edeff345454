namespace Catalogue.Exchange.Sources;

/// <summary>Finds files below a folder, in the same order on every machine.</summary>
internal static class SourceFolder
{
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 16,
        MatchCasing = MatchCasing.CaseInsensitive,
    };

    /// <summary>The files with one extension (<c>.jsonl</c>) anywhere below the folder, in ordinal order of their paths; hidden ones are left out.</summary>
    public static IEnumerable<SourceFile> Files(string folder, string extension) =>
        Directory.EnumerateFiles(folder, "*" + extension, Below)
            .Select(path => new SourceFile(path, NameOf(folder, path)))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

    private static string NameOf(string folder, string path) =>
        folder.Replace('\\', '/').TrimEnd('/') + "/" + Path.GetRelativePath(folder, path).Replace('\\', '/');
}
