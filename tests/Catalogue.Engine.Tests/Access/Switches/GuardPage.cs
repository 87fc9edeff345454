using System.Text.RegularExpressions;
using Catalogue.Engine.Access;

namespace Catalogue.Engine.Tests.Access.Switches;

/// <summary>Which tests notice when a point is left out, as <c>docs/access.md</c> says.</summary>
internal static partial class GuardPage
{
    private const string Column = "switch";

    /// <summary>The guards of every row that names the point.</summary>
    public static string[] GuardsOf(EnforcementPoint point) =>
        [.. Rows().Where(row => Names(row[^2]).Contains(point.ToString())).SelectMany(row => Names(row[^1])).Distinct()];

    private static IEnumerable<string[]> Rows()
    {
        var inside = false;
        foreach (var line in File.ReadLines(Path.Combine(RepositoryFiles.SchemaFolder, "..", "docs", "access.md")))
        {
            var cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            inside = line.StartsWith('|') && (inside || (cells.Length > 2 && cells[^2] == Column));
            if (inside)
            {
                yield return cells;
            }
        }
    }

    private static IEnumerable<string> Names(string cell) => Name().Matches(cell).Select(match => match.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
