namespace Catalogue.Plan.Search;

/// <summary>What tells the pieces of a word apart; letters without case count as lower.</summary>
internal enum LetterKind
{
    Lower,
    Upper,
    Digit,
}
