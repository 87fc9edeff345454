using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>Two fields that cannot be merged, for a reason of their own or because fields below them cannot.</summary>
internal sealed class MergeConflict(MergeField first, MergeField second)
{
    private const int ExplainedLevels = 16;

    public MergeField First { get; } = first;

    public MergeField Second { get; } = second;

    public string ResponseName => First.ResponseName;

    public string? Reason { get; set; }

    public List<MergeConflict> Below { get; } = [];

    public string Explain() => Explain(ExplainedLevels);

    /// <summary>The first fields from the top down, then the second ones.</summary>
    public Location[] Places() => [.. Places(conflict => conflict.First), .. Places(conflict => conflict.Second)];

    private string Explain(int levels)
    {
        if (Reason is not null)
        {
            return Reason;
        }

        return levels == 0 ? "..." : string.Join(
            " and ",
            Below.Select(conflict => $"subfields \"{conflict.ResponseName}\" conflict because {conflict.Explain(levels - 1)}"));
    }

    private List<Location> Places(Func<MergeConflict, MergeField> side)
    {
        var places = new List<Location>();
        var pending = new Stack<MergeConflict>([this]);
        while (pending.TryPop(out var conflict))
        {
            places.Add(side(conflict).Node.Location);
            for (var i = conflict.Below.Count - 1; i >= 0; i--)
            {
                pending.Push(conflict.Below[i]);
            }
        }

        return places;
    }
}
