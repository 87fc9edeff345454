using System.Collections.Concurrent;

namespace Catalogue.Server.Auth;

/// <summary>
/// Tokens that were checked lately. One is found until it expires or its issuer publishes other keys. There are two
/// generations of half the capacity each: what is used moves to the young one, and the old one is dropped when that is full.
/// </summary>
internal sealed class ValidatedTokens(int capacity)
{
    private readonly Lock turn = new();
    private volatile ConcurrentDictionary<TokenHash, ValidatedToken> young = new();
    private volatile ConcurrentDictionary<TokenHash, ValidatedToken> old = new();

    public int Count => young.Count + old.Count;

    public ValidatedToken? Find(TokenHash hash, DateTimeOffset now)
    {
        var isYoung = young.TryGetValue(hash, out var token);
        if (!isYoung && !old.TryGetValue(hash, out token))
        {
            return null;
        }

        if (token is null || !token.HoldsAt(now))
        {
            Forget(hash);
            return null;
        }

        if (!isYoung)
        {
            Add(hash, token);
        }

        return token;
    }

    public void Add(TokenHash hash, ValidatedToken token)
    {
        lock (turn)
        {
            if (young.Count >= capacity / 2)
            {
                old = young;
                young = new ConcurrentDictionary<TokenHash, ValidatedToken>();
            }

            old.TryRemove(hash, out _);
            young[hash] = token;
        }
    }

    private void Forget(TokenHash hash)
    {
        young.TryRemove(hash, out _);
        old.TryRemove(hash, out _);
    }
}
