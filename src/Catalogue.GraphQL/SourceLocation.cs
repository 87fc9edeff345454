namespace Catalogue.GraphQL;

/// <summary>A place in a document, as errors show it.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, in UTF-16 code units.</param>
/// <param name="Source">The name of the source (a file), or null for a request; never part of a response.</param>
public readonly record struct SourceLocation(int Line, int Column, string? Source = null)
{
    /// <summary><c>file:line:column</c>, or <c>line:column</c> without a source name.</summary>
    public override string ToString() => Source is null
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source}:{Line}:{Column}");
}
