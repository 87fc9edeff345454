namespace Catalogue.GraphQL.Validation;

/// <summary>"Did you mean", for misspelt names.</summary>
public static class Suggestion
{
    private const int Most = 5;
    private const int LongestName = 64;

    /// <summary>Names near to the one given, where suggestions are on; else nothing.</summary>
    internal static string Near(ValidationWalk walk, string name, IEnumerable<string> candidates) =>
        walk.Limits.Suggestions ? Near(name, candidates) : string.Empty;

    /// <summary>Names of types near to the one given, where suggestions are on; else nothing.</summary>
    internal static string NearType(ValidationWalk walk, string name) =>
        Near(walk, name, walk.Schema.Types.Select(type => type.Name));

    /// <summary><c> Did you mean "A" or "B"?</c> with a space before it, the nearest first; empty where nothing is near.</summary>
    public static string Near(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName)
        {
            return string.Empty;
        }

        var threshold = (name.Length * 4 / 10) + 1;
        var near = candidates
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= threshold)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal);
        return OneOf(string.Empty, near.Select(candidate => candidate.Name));
    }

    public static string OneOf(string introduction, IEnumerable<string> names)
    {
        var quoted = names.Take(Most).Select(name => $"\"{name}\"").ToList();
        return quoted.Count switch
        {
            0 => string.Empty,
            1 => $" Did you mean {introduction}{quoted[0]}?",
            2 => $" Did you mean {introduction}{quoted[0]} or {quoted[1]}?",
            _ => $" Did you mean {introduction}{string.Join(", ", quoted.SkipLast(1))}, or {quoted[^1]}?",
        };
    }

    /// <summary>Levenshtein's distance without regard to case; a name that differs in case alone is 1 away.</summary>
    private static int Distance(string from, string to)
    {
        if (string.Equals(from, to, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                var substituted = diagonal + (char.ToUpperInvariant(from[i]) == char.ToUpperInvariant(to[j]) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(substituted, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[^1];
    }
}
