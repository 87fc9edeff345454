namespace Catalogue.Plan.Search;

/// <summary>A part of a word: where it lies in the folded letters, and where in the text.</summary>
internal readonly record struct Piece(PieceLink Link, int Start, int End, int From, int To);
