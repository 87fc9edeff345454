using System.Text.RegularExpressions;

namespace Catalogue.Architecture.Tests;

/// <summary>What the sources of the tests declare.</summary>
internal static partial class TestSources
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests");

    /// <summary>Every test as <c>Class.Method</c>.</summary>
    public static HashSet<string> Methods() => [.. Files().SelectMany(MethodsOf)];

    /// <summary>The names of the folders of <c>tests/cases</c>.</summary>
    public static string[] Cases() => [.. Directory.EnumerateDirectories(Path.Combine(Folder, "cases")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>The members of an enumeration of the tests.</summary>
    public static string[] MembersOf(string enumeration)
    {
        var text = File.ReadAllText(Files().Single(file => Path.GetFileName(file) == enumeration + ".cs"));
        return [.. Member().Matches(text[text.IndexOf($"enum {enumeration}", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value)];
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains("node_modules", StringComparison.Ordinal));

    private static IEnumerable<string> MethodsOf(string file)
    {
        var text = File.ReadAllText(file);
        return Type().Match(text) is { Success: true } type
            ? Test().Matches(text).Select(match => $"{type.Groups[1].Value}.{match.Groups[1].Value}")
            : [];
    }

    [GeneratedRegex(@"^(?:public|internal) (?:abstract |sealed |static |partial )*class (\w+)", RegexOptions.Multiline, 1000)]
    private static partial Regex Type();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\]\s*(?:\[(?:InlineData\([\s\S]*?\)|[^\n]*)\]\s*)*public (?:async )?(?:Task|ValueTask|void) (\w+)\(", RegexOptions.None, 1000)]
    private static partial Regex Test();

    [GeneratedRegex(@"^\s+(\w+),?\s*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Member();
}
