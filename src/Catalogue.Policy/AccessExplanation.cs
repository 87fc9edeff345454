using Catalogue.Plan.Values;

namespace Catalogue.Policy;

/// <summary>
/// What the rule of one coordinate is, how to get access, and how the asking principal stands. Follows from policy,
/// schema and principal alone.
/// </summary>
/// <param name="Coordinate"><c>Dataset</c>, <c>Dataset.recordCount</c>, or of edges <c>USES</c>, <c>USES.accessFrom</c>.</param>
/// <param name="Audience">The least audience that reads it in clear.</param>
/// <param name="Standing">How the principal stands to it.</param>
/// <param name="Rule">The rule as a sentence, in both languages.</param>
/// <param name="HowToGet">How one joins the audience, in both languages.</param>
public sealed record AccessExplanation(
    string Coordinate,
    Audience Audience,
    Standing Standing,
    LocalizedText Rule,
    LocalizedText HowToGet)
{
    /// <summary>
    /// What stands for the value where it is not shown as it is, in the words of the policy (<c>NULL</c>, <c>BAND 10000</c>);
    /// <c>STUB</c> for a node of which only a place is shown. Null where nothing does.
    /// </summary>
    public string? Mask { get; init; }
}
