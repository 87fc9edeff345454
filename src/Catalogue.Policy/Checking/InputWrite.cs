using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Checking;

/// <summary>A write that can change what a rule comes out as.</summary>
/// <param name="Deed">What it does, as the end of a sentence that begins with "whoever".</param>
/// <param name="At">Where the policy allows it.</param>
/// <param name="Writer">
/// What whoever does it, administrators apart, surely was before of the row that the rule decides: as the writer of that row, or because
/// the rules of the row follow those of the one that is written.
/// </param>
internal readonly record struct InputWrite(string Deed, Place At, RowNeeds Writer);
