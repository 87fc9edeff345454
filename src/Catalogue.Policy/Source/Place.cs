namespace Catalogue.Policy.Source;

/// <summary>A place in the policy document, lines and columns from 1.</summary>
internal readonly record struct Place(int Line, int Column);
