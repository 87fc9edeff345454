using System.Text;

namespace Catalogue.GraphQL.Language;

/// <summary>The names of one document, each made a string once. Hashes are seeded per process, so that no document can choose to collide.</summary>
internal sealed class NameTable
{
    private string?[] slots = new string?[64];
    private int count;

    /// <summary>The string of a name; ASCII only.</summary>
    public string Intern(ReadOnlySpan<byte> name)
    {
        ref var slot = ref Find(slots, name);
        if (slot is not null)
        {
            return slot;
        }

        var text = Encoding.ASCII.GetString(name);
        slot = text;
        if (++count > slots.Length / 2)
        {
            Grow();
        }

        return text;
    }

    private static ref string? Find(string?[] slots, ReadOnlySpan<byte> name)
    {
        var hash = new HashCode();
        hash.AddBytes(name);
        var index = hash.ToHashCode() & (slots.Length - 1);
        while (slots[index] is { } taken && !Ascii.Equals(name, taken))
        {
            index = (index + 1) & (slots.Length - 1);
        }

        return ref slots[index];
    }

    private void Grow()
    {
        var larger = new string?[slots.Length * 2];
        Span<byte> bytes = stackalloc byte[256];
        foreach (var name in slots)
        {
            if (name is not null)
            {
                var encoded = name.Length <= bytes.Length ? bytes[..name.Length] : new byte[name.Length];
                Encoding.ASCII.GetBytes(name, encoded);
                Find(larger, encoded) = name;
            }
        }

        slots = larger;
    }
}
