namespace Catalogue.Server.Documents;

/// <summary>A folder of <c>.graphql</c> files, also in folders below it: each is a whole document, named as the file is without its ending.</summary>
internal static class DocumentFolder
{
    /// <exception cref="IOException">A file or the folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">As before.</exception>
    public static void AddTo(DocumentCollection documents, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            documents.Add(file, Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file));
        }
    }
}
