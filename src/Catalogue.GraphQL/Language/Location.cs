namespace Catalogue.GraphQL.Language;

/// <summary>A stretch of source text. The default value (line 0) means that the place is not known.</summary>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="End">Offset after the last byte.</param>
/// <param name="Line">Line of the first character, from 1.</param>
/// <param name="Column">Column of the first character, from 1, in UTF-16 code units as editors count.</param>
/// <param name="Source">The name of the source (a file), or null for a request.</param>
public readonly record struct Location(int Start, int End, int Line, int Column, string? Source = null)
{
    /// <summary>The place to show in an error.</summary>
    public SourceLocation ToSourceLocation() => new(Line, Column, Source);
}
