namespace Catalogue.Engine.Lineage;

/// <summary>Gathers things of one kind, each with the nearest thing that leads to it, of several as near the one that comes first.</summary>
internal sealed class ImpactTally
{
    private readonly Dictionary<string, Impacted> found = new(StringComparer.Ordinal);

    public bool IsCut => found.Count > ImpactFound.Most;

    public IReadOnlyList<Impacted> Told => [.. found.Values.OrderBy(item => item.Depth).ThenBy(item => item.Id, StringComparer.Ordinal).Take(ImpactFound.Most)];

    public void Add(string id, Impacted by, ImpactRole? role = null)
    {
        if (!found.TryGetValue(id, out var item) || IsNearer(by, item))
        {
            var nearer = new Impacted(id, by.Depth, by.Id);
            nearer.Roles.UnionWith(item?.Roles ?? []);
            found[id] = item = nearer;
        }

        if (role is { } known)
        {
            item.Roles.Add(known);
        }
    }

    private static bool IsNearer(Impacted by, Impacted than) =>
        by.Depth < than.Depth || (by.Depth == than.Depth && string.CompareOrdinal(by.Id, than.Through) < 0);
}
