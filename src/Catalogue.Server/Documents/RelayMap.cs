using System.Text;
using System.Text.Json;

namespace Catalogue.Server.Documents;

/// <summary>The JSON file that relay-compiler persists to: an object of documents by id, an MD5 or SHA-256 of the text or another name.</summary>
internal static class RelayMap
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">As before.</exception>
    public static void AddTo(DocumentCollection documents, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            AddTo(documents, file, json.RootElement);
        }
        catch (JsonException e)
        {
            documents.Fault($"{file}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}", "the file is not valid JSON.");
        }
        catch (InvalidOperationException)
        {
            documents.Fault(file, "a string holds an escape that is half of a surrogate pair.");
        }
    }

    private static void AddTo(DocumentCollection documents, string file, JsonElement map)
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            documents.Fault(file, "the file must be a JSON object of documents by id.");
            return;
        }

        foreach (var entry in map.EnumerateObject())
        {
            var place = $"{file}: \"{entry.Name}\"";
            if (entry.Value.ValueKind == JsonValueKind.String)
            {
                documents.Add(place, entry.Name, Encoding.UTF8.GetBytes(entry.Value.GetString() ?? ""));
            }
            else
            {
                documents.Fault(place, "a document must be a string.");
            }
        }
    }
}
