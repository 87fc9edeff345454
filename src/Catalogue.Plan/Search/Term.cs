namespace Catalogue.Plan.Search;

/// <summary>A term: where it lies in the folded letters, and where in the text it comes from.</summary>
internal readonly record struct Term(int Start, int Length, int From, int To);
