namespace Catalogue.Store.Embedded.Conditions;

/// <summary>
/// Whether one value of a chunk matches. Implemented by structs, so that the loop over a column is compiled for each with
/// the comparison inside it.
/// </summary>
internal interface IMatch<in TChunk>
{
    /// <param name="chunk">The chunk.</param>
    /// <param name="index">The place of a row that has a value.</param>
    bool Matches(TChunk chunk, int index);
}
