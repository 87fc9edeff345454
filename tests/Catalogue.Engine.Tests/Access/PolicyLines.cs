namespace Catalogue.Engine.Tests.Access;

/// <summary>Other policies and models than the real ones.</summary>
internal static class PolicyLines
{
    /// <summary>Sets lines of a policy, parted by bars: <c>Dataset.title: AUDITOR</c>. A line that is there is replaced, another one added.</summary>
    public static Func<string, string> Set(string lines) => policy =>
    {
        var text = policy.ReplaceLineEndings("\n").Split('\n').ToList();
        foreach (var line in lines.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(": ", 2);
            Set(text, parts[0].Split('.')[0], parts[0].Split('.')[1], parts[1]);
        }

        return string.Join('\n', text);
    };

    /// <summary>Replaces a text, which must stand there once.</summary>
    public static Func<string, string>? Replace(string? change) => change?.Split(" => ") is [var old, var replacement]
        ? text =>
        {
            Assert.Equal(2, text.Split(old).Length);
            return text.Replace(old, replacement, StringComparison.Ordinal);
        }
        : null;

    private static void Set(List<string> text, string owner, string key, string value)
    {
        var start = text.IndexOf($"  {owner}:");
        var end = text.FindIndex(start + 1, line => line.Length > 2 && !line.StartsWith("   ", StringComparison.Ordinal));
        var at = text.FindIndex(start + 1, line => line.TrimStart().StartsWith($"{key}: ", StringComparison.Ordinal) && line.StartsWith("    ", StringComparison.Ordinal));
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
