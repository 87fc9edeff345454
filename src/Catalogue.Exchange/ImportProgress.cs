namespace Catalogue.Exchange;

/// <summary>How far a reader is: reported before each file, and once at the end with <see cref="CurrentFile"/> null.</summary>
public readonly record struct ImportProgress(int FilesRead, int FilesTotal, string? CurrentFile);
