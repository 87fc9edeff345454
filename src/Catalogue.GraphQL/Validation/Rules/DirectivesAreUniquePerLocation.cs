using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.7.3: a directive that is not repeatable is used once at a place.</summary>
internal static class DirectivesAreUniquePerLocation
{
    public static readonly ValidationRule Rule = new("5.7.3", "Directives Are Unique per Location", "Directives-Are-Unique-per-Location");

    public static void Check(ValidationWalk walk, ImmutableArray<DirectiveNode> directives)
    {
        if (directives.Length < 2)
        {
            return;
        }

        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            if (walk.Schema.FindDirective(directive.Name) is { IsRepeatable: false } && !seen.TryAdd(directive.Name, directive))
            {
                walk.Report(
                    Rule,
                    $"The directive \"@{directive.Name}\" can only be used once at this location.",
                    seen[directive.Name].Location,
                    directive.Location);
            }
        }
    }
}
