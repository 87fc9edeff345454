using System.Collections.Immutable;

namespace Catalogue.Engine.Linkage;

/// <summary>A linkage as the principal may see it, as far as chains need it.</summary>
/// <param name="Id">The linkage's id.</param>
/// <param name="Method">The name of its method.</param>
/// <param name="IsDone">Whether it was carried out.</param>
/// <param name="Decision">The legal decision as JSON.</param>
/// <param name="Datasets">The ids of the datasets it links that are visible.</param>
/// <param name="Latest">The latest visible match rate.</param>
/// <param name="Identifiers">The ids of the identifying variables that it compares.</param>
internal sealed record SurveyedLinkage(
    string Id,
    string Method,
    bool IsDone,
    string? Decision,
    ImmutableArray<string> Datasets,
    YearlyRate? Latest,
    ImmutableArray<string> Identifiers)
{
    /// <summary>
    /// 1 for a direct identifier, 2 for an indirect deterministic match, 3 for a probabilistic one; one more where
    /// nothing was linked yet.
    /// </summary>
    public int Cost => (IsDone ? 0 : 1) + Method switch
    {
        "DIRECT_NIR" => 1,
        "INDIRECT_DETERMINISTIC" => 2,
        _ => 3,
    };
}
