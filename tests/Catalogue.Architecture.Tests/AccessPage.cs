using System.Text.RegularExpressions;

namespace Catalogue.Architecture.Tests;

/// <summary>The tables of <c>docs/access.md</c>.</summary>
internal sealed partial record AccessPage(AccessPage.Row[] Rows)
{
    public static AccessPage Read() => new([.. File.ReadLines(Path.Combine(Repository.Root, "docs", "access.md"))
        .Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal))
        .Select(line => new Row([.. line.Trim('|').Split('|').Select(cell => cell.Trim())]))
        .Where(row => row.Cells[^1] != "guards")]);

    [GeneratedRegex("`([^`]+)`", RegexOptions.None, 1000)]
    private static partial Regex Name();

    /// <summary>A row of a table. Its first cell says what it is about, its last one names the guards.</summary>
    internal sealed record Row(string[] Cells)
    {
        public string[] Guards { get; } = [.. Name().Matches(Cells[^1]).Select(match => match.Groups[1].Value)];

        public override string ToString() => Cells[0];
    }
}
