using System.Buffers;
using System.Text;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>
/// From an id to its node, over all types; immutable. It holds hashes only: the ids themselves are in the tables. Split
/// into shards small enough that a write copies little and that finding a hash is one vectorised pass.
/// </summary>
internal sealed class IdMap
{
    private const int LargestMeanShard = 64;
    private const int LargestOnStack = 256;

    private readonly IdShard[] shards;
    private readonly int count;

    private IdMap(IdShard[] shards, int count)
    {
        this.shards = shards;
        this.count = count;
    }

    public static IdMap Empty { get; } = new([IdShard.Empty], 0);

    public NodePlace? Find(NodeTable[] tables, string id)
    {
        var size = Encoding.UTF8.GetMaxByteCount(id.Length);
        if (size <= LargestOnStack)
        {
            Span<byte> bytes = stackalloc byte[LargestOnStack];
            return Find(tables, bytes[..Encoding.UTF8.GetBytes(id, bytes)]);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(size);
        var place = Find(tables, buffer.AsSpan(0, Encoding.UTF8.GetBytes(id, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
        return place;
    }

    public NodePlace? Find(NodeTable[] tables, ReadOnlySpan<byte> id)
    {
        var hash = Hash(id);
        var shard = shards[hash & (shards.Length - 1)];
        var hashes = shard.Hashes;
        for (var from = 0; hashes[from..].IndexOf(hash) is var at and >= 0; from += at + 1)
        {
            var place = shard.Places[from + at];
            if (tables[place.Type].Ids.Raw(place.Row).SequenceEqual(id))
            {
                return place;
            }
        }

        return null;
    }

    /// <param name="tables">The tables after the write; deleted rows keep their ids.</param>
    /// <param name="added">The new nodes.</param>
    /// <param name="removed">The deleted ones.</param>
    public IdMap With(NodeTable[] tables, IReadOnlyList<NodePlace> added, IReadOnlyCollection<NodePlace> removed)
    {
        if (added.Count == 0 && removed.Count == 0)
        {
            return this;
        }

        var total = count + added.Count - removed.Count;
        var size = shards.Length;
        while (size * LargestMeanShard < total)
        {
            size *= 2;
        }

        var kept = size == shards.Length ? shards : Split(size);
        return new IdMap(Change(kept, tables, added, removed), total);
    }

    private static int Hash(ReadOnlySpan<byte> id)
    {
        var hash = default(HashCode);
        hash.AddBytes(id);
        return hash.ToHashCode();
    }

    private static IdShard[] Change(IdShard[] old, NodeTable[] tables, IEnumerable<NodePlace> added, IReadOnlyCollection<NodePlace> removed)
    {
        var changes = new Dictionary<int, List<(int Hash, NodePlace Place)>>();
        foreach (var place in added)
        {
            var hash = Hash(tables[place.Type].Ids.Raw(place.Row));
            Of(changes, hash & (old.Length - 1)).Add((hash, place));
        }

        foreach (var place in removed)
        {
            Of(changes, Hash(tables[place.Type].Ids.Raw(place.Row)) & (old.Length - 1));
        }

        var gone = removed.ToHashSet();
        var next = (IdShard[])old.Clone();
        foreach (var (shard, entries) in changes)
        {
            next[shard] = next[shard].With(entries, gone);
        }

        return next;
    }

    private static List<(int Hash, NodePlace Place)> Of(Dictionary<int, List<(int Hash, NodePlace Place)>> changes, int shard)
    {
        if (!changes.TryGetValue(shard, out var entries))
        {
            changes.Add(shard, entries = []);
        }

        return entries;
    }

    private IdShard[] Split(int size)
    {
        var parts = new Dictionary<int, List<(int Hash, NodePlace Place)>>();
        foreach (var shard in shards)
        {
            for (var at = 0; at < shard.Hashes.Length; at++)
            {
                Of(parts, shard.Hashes[at] & (size - 1)).Add((shard.Hashes[at], shard.Places[at]));
            }
        }

        var next = new IdShard[size];
        Array.Fill(next, IdShard.Empty);
        foreach (var (shard, entries) in parts)
        {
            next[shard] = IdShard.Empty.With(entries, []);
        }

        return next;
    }
}
