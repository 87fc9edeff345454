using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Catalogue.Engine;

namespace Catalogue.Server.Documents;

/// <summary>Gathers persisted documents from their sources and checks each, so that all faults are told at once.</summary>
internal sealed class DocumentCollection(CatalogueEngine engine)
{
    private readonly Dictionary<byte[], byte[]> texts = new(BytesComparer.Instance);
    private readonly Dictionary<byte[], string> places = new(BytesComparer.Instance);
    private readonly List<string> faults = [];

    /// <summary>What is wrong, each with its place; nothing of it was taken.</summary>
    public IReadOnlyList<string> Faults => faults;

    public PersistedDocuments ToDocuments() => new(texts);

    /// <summary>Adds a document under its name and under its hash.</summary>
    /// <param name="place">Where the document is, for faults; followed by its line and column.</param>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its text, which is kept as it is.</param>
    public void Add(string place, string name, byte[] text)
    {
        var id = Encoding.UTF8.GetBytes(name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(text));
        if (!DocumentId.IsName(id))
        {
            Fault(place, $"\"{name}\" cannot name a document. A name has letters, digits, \"-\", \".\", \"_\" and \"~\"; \"x-\" and one colon may make a prefix of it.");
        }
        else if (DocumentId.Of(id) is { IsHash: true } named && !named.Key.Span.SequenceEqual(Encoding.UTF8.GetBytes(hash)))
        {
            Fault(place, $"the name is a hash, but the SHA-256 of the document is {hash}. Build the documents anew.");
        }
        else if (!Utf8.IsValid(text))
        {
            Fault(place, "the document is not valid UTF-8.");
        }
        else if (IsValid(place, text))
        {
            AddName(place, DocumentId.Of(id).Key.ToArray(), text);
            AddName(place, Encoding.UTF8.GetBytes(hash), text);
        }
    }

    public void Fault(string place, string message) => faults.Add($"{place}: {message}");

    private bool IsValid(string place, byte[] text)
    {
        var errors = engine.Check(text);
        foreach (var error in errors)
        {
            Fault(error.Locations is [var location, ..] ? $"{place}:{location}" : place, error.Message);
        }

        return errors.IsEmpty;
    }

    private void AddName(string place, byte[] name, byte[] text)
    {
        if (texts.TryAdd(name, text))
        {
            places.Add(name, place);
        }
        else if (!texts[name].AsSpan().SequenceEqual(text))
        {
            Fault(place, $"\"{Encoding.UTF8.GetString(name)}\" is the name of another document already, in {places[name]}.");
        }
    }
}
