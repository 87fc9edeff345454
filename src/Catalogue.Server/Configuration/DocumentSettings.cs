namespace Catalogue.Server.Configuration;

/// <summary>The keys under <c>Catalogue:Documents</c>.</summary>
internal sealed record DocumentSettings
{
    /// <summary>The folder of <c>.graphql</c> files that are persisted documents, as an absolute path; null where there is none.</summary>
    public string? Folder { get; init; }

    /// <summary>The JSON file that relay-compiler writes, an object of documents by id, as an absolute path; null where there is none.</summary>
    public string? RelayMap { get; init; }

    /// <summary>Whether all other documents are refused.</summary>
    public bool OnlyPersisted { get; init; }

    /// <summary>Whether clients may add documents under their hash.</summary>
    public bool Automatic { get; init; } = true;

    /// <summary>The memory that documents of clients may take.</summary>
    public int AutomaticBytes { get; init; } = 16 * 1024 * 1024;
}
