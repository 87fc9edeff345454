namespace Catalogue.Policy.Tests.Writing;

/// <summary>The small policy with some of its lines set anew.</summary>
internal static class WritingModel
{
    /// <summary>
    /// Sets lines, parted by bars: <c>Book.writes: { ... }</c>, <c>Book.steward: RULE</c>, <c>Book.sold: AUDIENCE</c>. A line that is
    /// there is replaced, another one added.
    /// </summary>
    public static string With(string lines)
    {
        var text = SmallModel.Policy.ReplaceLineEndings("\n").TrimEnd().Split('\n').Append("  ON_SHELF:").ToList();
        foreach (var line in lines.Split('|', StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(": ", 2);
            Set(text, parts[0].Split('.')[0], parts[0].Split('.')[1], parts[1]);
        }

        return string.Join('\n', text[^1] == "  ON_SHELF:" ? text.SkipLast(1) : text) + "\n";
    }

    public static IEnumerable<string> Told(string lines) =>
        SmallModel.Load(With(lines)).Faults.Select(fault => fault.ToString()["policy.yaml".Length..]);

    private static void Set(List<string> text, string owner, string key, string value)
    {
        var start = text.IndexOf($"  {owner}:");
        var end = text.FindIndex(start + 1, line => !line.StartsWith("    ", StringComparison.Ordinal));
        var at = text.FindIndex(start + 1, line => line.TrimStart().StartsWith($"{key}: ", StringComparison.Ordinal));
        if (at >= 0 && (end < 0 || at < end))
        {
            text[at] = $"{text[at].Split(key)[0]}{key}: {value}";
        }
        else
        {
            text.Insert(start + 1, $"    {key}: {value}");
        }
    }
}
