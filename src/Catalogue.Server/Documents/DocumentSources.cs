using Catalogue.Engine;
using Catalogue.Server.Configuration;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Documents;

/// <summary>Where persisted documents come from when the server starts.</summary>
internal static class DocumentSources
{
    /// <exception cref="StartException">A source cannot be read, or a document in it is not valid.</exception>
    public static ServedDocuments Open(DocumentSettings settings, CatalogueEngine engine)
    {
        var documents = new DocumentCollection(engine);
        Read(settings.Folder, documents, DocumentFolder.AddTo);
        Read(settings.RelayMap, documents, RelayMap.AddTo);
        var persisted = documents.ToDocuments();
        if (settings.OnlyPersisted && persisted.Count == 0 && documents.Faults.Count == 0)
        {
            documents.Fault("Catalogue:Documents:OnlyPersisted", "is true, and there is no persisted document. Set Catalogue:Documents:Folder or Catalogue:Documents:RelayMap to where they are.");
        }

        return documents.Faults.Count == 0
            ? new ServedDocuments(new RequestDocuments(persisted, settings.Automatic ? new AutomaticDocuments(settings.AutomaticBytes) : null, settings.OnlyPersisted), engine)
            : throw new StartException("The persisted documents cannot be served:\n" + string.Join('\n', documents.Faults));
    }

    private static void Read(string? source, DocumentCollection documents, Action<DocumentCollection, string> addTo)
    {
        if (source is null)
        {
            return;
        }

        try
        {
            addTo(documents, source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            documents.Fault(source, e.Message);
        }
    }
}
