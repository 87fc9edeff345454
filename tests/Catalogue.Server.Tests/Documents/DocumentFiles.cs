using System.Text.Json;

namespace Catalogue.Server.Tests.Documents;

/// <summary>Sources of persisted documents, as files in a folder of their own.</summary>
internal sealed class DocumentFiles : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DocumentFiles() => Directory.CreateDirectory(Folder);

    public string Folder => Path.Combine(folder.Path, "documents");

    public string RelayMap => Path.Combine(folder.Path, "persisted.json");

    /// <summary>Settings that name both sources, as far as they are there.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Catalogue:Documents:Folder"] = Folder,
        ["Catalogue:Documents:RelayMap"] = File.Exists(RelayMap) ? RelayMap : null,
    };

    public string Add(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Folder);
        File.WriteAllText(path, text);
        return path;
    }

    public void AddToMap(Dictionary<string, object> documents) => File.WriteAllText(RelayMap, JsonSerializer.Serialize(documents));

    public void Dispose() => folder.Dispose();
}
