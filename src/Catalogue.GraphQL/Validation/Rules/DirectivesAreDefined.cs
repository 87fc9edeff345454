using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.7.1: the schema defines every directive used.</summary>
internal static class DirectivesAreDefined
{
    public static readonly ValidationRule Rule = new("5.7.1", "Directives Are Defined", "Directives-Are-Defined");

    /// <returns>The definition, or null where there is none.</returns>
    public static DirectiveDefinition? Check(ValidationWalk walk, DirectiveNode directive)
    {
        var definition = walk.Schema.FindDirective(directive.Name);
        if (definition is null)
        {
            walk.Report(Rule, $"Unknown directive \"@{directive.Name}\".", directive.Location);
        }

        return definition;
    }
}
