namespace Catalogue.Store.Embedded.Graph;

/// <summary>A small part of the ids: the hash of each, and where its node is.</summary>
internal sealed class IdShard(int[] hashes, NodePlace[] places)
{
    public static readonly IdShard Empty = new([], []);

    public ReadOnlySpan<int> Hashes => hashes;

    public ReadOnlySpan<NodePlace> Places => places;

    public IdShard With(List<(int Hash, NodePlace Place)> added, HashSet<NodePlace> removed)
    {
        var next = new List<(int Hash, NodePlace Place)>(hashes.Length + added.Count);
        for (var at = 0; at < hashes.Length; at++)
        {
            if (!removed.Contains(places[at]))
            {
                next.Add((hashes[at], places[at]));
            }
        }

        next.AddRange(added);
        return new IdShard(next.Select(entry => entry.Hash).ToArray(), next.Select(entry => entry.Place).ToArray());
    }
}
