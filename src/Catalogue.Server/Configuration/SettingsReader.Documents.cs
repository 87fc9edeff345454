namespace Catalogue.Server.Configuration;

internal sealed partial class SettingsReader
{
    private DocumentSettings ReadDocuments(string contentRoot)
    {
        var onlyPersisted = ReadSwitch("Catalogue:Documents:OnlyPersisted", usual: false);
        return new DocumentSettings
        {
            Folder = ReadPath("Catalogue:Documents:Folder", contentRoot),
            RelayMap = ReadPath("Catalogue:Documents:RelayMap", contentRoot),
            OnlyPersisted = onlyPersisted,
            Automatic = ReadSwitch("Catalogue:Documents:Automatic", usual: !onlyPersisted),
            AutomaticBytes = ReadNumber("Catalogue:Documents:AutomaticBytes", new DocumentSettings().AutomaticBytes, 64 * 1024, 1024 * 1024 * 1024),
        };
    }

    private string? ReadPath(string key, string contentRoot) => ReadText(key) is { } path ? Path.GetFullPath(path, contentRoot) : null;
}
