namespace Catalogue.GraphQL;

/// <summary>Names that the writer of an unknown name may have meant.</summary>
internal static class Suggestions
{
    private const int MaxSuggestions = 5;

    /// <summary><c> Did you mean "A", "B", or "C"?</c> with a leading space, or nothing when no name is near.</summary>
    public static string DidYouMean(string input, IEnumerable<string> options)
    {
        var near = Find(input, options).Take(MaxSuggestions).Select(name => $"\"{name}\"").ToList();
        return near.Count switch
        {
            0 => "",
            1 => $" Did you mean {near[0]}?",
            2 => $" Did you mean {near[0]} or {near[1]}?",
            _ => $" Did you mean {string.Join(", ", near.Take(near.Count - 1))}, or {near[^1]}?",
        };
    }

    private static IEnumerable<string> Find(string input, IEnumerable<string> options)
    {
        var threshold = (int)(input.Length * 0.4) + 1;
        return options
            .Select(option => (Name: option, Distance: Distance(input, option, threshold)))
            .Where(option => option.Distance <= threshold)
            .OrderBy(option => option.Distance)
            .ThenBy(option => option.Name, StringComparer.OrdinalIgnoreCase)
            .Select(option => option.Name);
    }

    /// <summary>Edits, with transpositions, between the names; a difference in case alone counts as one.</summary>
    private static int Distance(string input, string option, int threshold)
    {
        if (string.Equals(input, option, StringComparison.OrdinalIgnoreCase))
        {
            return input == option ? 0 : 1;
        }

        if (Math.Abs(input.Length - option.Length) > threshold)
        {
            return int.MaxValue;
        }

        return DamerauLevenshtein(input.ToLowerInvariant(), option.ToLowerInvariant());
    }

    private static int DamerauLevenshtein(string first, string second)
    {
        var (beforeLast, last, row) = (new int[second.Length + 1], new int[second.Length + 1], new int[second.Length + 1]);
        for (var j = 0; j <= second.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            (beforeLast, last, row) = (last, row, beforeLast);
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var replaced = last[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }

        return row[second.Length];
    }
}
