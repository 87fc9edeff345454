namespace Catalogue.Exchange.Sources;

/// <summary>A file to read, and the name under which messages speak of it: the path that was given, with what lies below it.</summary>
internal readonly record struct SourceFile(string Path, string Name);
