namespace Catalogue.Policy.Source;

/// <summary>A place, lines and columns from 1, in the policy document or, where <paramref name="File"/> is named, in another file.</summary>
internal readonly record struct Place(int Line, int Column, string? File = null);
