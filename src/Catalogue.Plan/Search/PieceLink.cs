namespace Catalogue.Plan.Search;

/// <summary>How a piece hangs on the one before it.</summary>
internal enum PieceLink
{
    /// <summary>Not at all: it begins a word.</summary>
    None,

    /// <summary>Over an underscore, or directly: a hump, or between letters and digits.</summary>
    Code,

    Apostrophe,

    Hyphen,
}
