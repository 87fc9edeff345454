using System.Text.RegularExpressions;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>The <see cref="Departure"/>s that are told from the verdicts, because the reference's rule is not easily changed.</summary>
internal static partial class NamedDisagreements
{
    public static bool Explain(DifferentialResult result) => AreConflictsOfTypeName(result) || IsFragmentRepeated(result);

    /// <summary>Whether we have the errors of the reference, and conflicts in which a <c>__typename</c> takes part.</summary>
    private static bool AreConflictsOfTypeName(DifferentialResult result)
    {
        if (result.Kind == "unparsable" || !result.Actual.StartsWith("invalid", StringComparison.Ordinal))
        {
            return false;
        }

        var theirs = result.Kind == "invalid" ? result.Expected.Split('\n')[1..] : [];
        var ours = result.Actual.Split('\n')[1..].ToList();
        return Array.TrueForAll(theirs, ours.Remove)
            && ours.TrueForAll(places => places.Split(' ') is { Length: > 1 } fields && Array.Exists(fields, place => IsTypeName(result.Case.Document, place)));
    }

    private static bool IsTypeName(string document, string place)
    {
        var (line, column) = place.Split(':') is [var first, var second] ? (int.Parse(first, null), int.Parse(second, null)) : default;
        var text = Regex.Split(document, "\r\n|\n|\r", RegexOptions.None, TimeSpan.FromSeconds(1))[(line - 1)..];
        return TypeNameField().IsMatch(string.Join('\n', text)[(column - 1)..]);
    }

    /// <summary>Whether a document that both refuse has two fragments of one name.</summary>
    private static bool IsFragmentRepeated(DifferentialResult result) =>
        result.Kind == "invalid"
        && result.Actual.StartsWith("invalid", StringComparison.Ordinal)
        && Parser.Parse(result.Case.Document).Definitions.OfType<FragmentDefinitionNode>().GroupBy(fragment => fragment.Name, StringComparer.Ordinal).Any(group => group.Skip(1).Any());

    /// <summary>A field of that name, perhaps under an alias; white space, commas and comments are ignored.</summary>
    [GeneratedRegex(@"^(\w+([\s,\uFEFF]|#[^\n]*\n)*:([\s,\uFEFF]|#[^\n]*\n)*)?__typename\b", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TypeNameField();
}
