namespace Catalogue.Exchange.Sources;

/// <summary>Guesses which name was meant by one that does not exist.</summary>
internal static class Spelling
{
    private const int LongestGuessed = 64;

    /// <summary><c> Did you mean "title"?</c> with its leading space where a candidate is near, else an empty text.</summary>
    public static string Suggestion(string written, IEnumerable<string> candidates)
    {
        var nearest = Nearest(written, candidates);
        return nearest is null ? "" : $" Did you mean \"{nearest}\"?";
    }

    private static string? Nearest(string written, IEnumerable<string> candidates)
    {
        var allowed = Math.Clamp(written.Length / 3, 1, 3);
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            var distance = Distance(written, candidate);
            if (distance <= allowed)
            {
                (nearest, allowed) = (candidate, distance - 1);
            }
        }

        return nearest;
    }

    /// <summary>Edits (insert, delete, replace, swap of neighbours) from one name to the other, whatever their case.</summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > LongestGuessed || right.Length > LongestGuessed)
        {
            return int.MaxValue;
        }

        var (a, b) = (left.ToUpperInvariant(), right.ToUpperInvariant());
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(rows, a, b, i, j);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static int Step(int[,] rows, string a, string b, int i, int j)
    {
        var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
