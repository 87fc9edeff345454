namespace Catalogue.Engine.Lineage;

/// <summary>Something that hangs on a dataset.</summary>
/// <param name="id">Its id.</param>
/// <param name="depth">The depth of the nearest thing by which it does.</param>
/// <param name="through">The id of that.</param>
internal sealed class Impacted(string id, int depth, string through)
{
    public string Id => id;

    public int Depth => depth;

    public string Through => through;

    /// <summary>Of an organisation, why it is to be told.</summary>
    public SortedSet<ImpactRole> Roles { get; } = [];
}
