namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>32 bits that look random: FNV-1a over UTF-16, then the last steps of MurmurHash3.</summary>
internal static class Hash
{
    public static uint Of(uint seed, string text)
    {
        var hash = seed ^ 0x811c9dc5;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 0x01000193);
        }

        return Mix(hash);
    }

    public static uint Mix(uint hash)
    {
        hash = unchecked((hash ^ (hash >> 16)) * 0x85ebca6b);
        hash = unchecked((hash ^ (hash >> 13)) * 0xc2b2ae35);
        return hash ^ (hash >> 16);
    }
}
