using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.5.1.2: the type that a fragment applies to exists.</summary>
internal static class FragmentSpreadTypeExistence
{
    public static readonly ValidationRule Rule = new("5.5.1.2", "Fragment Spread Type Existence", "Fragment-Spread-Type-Existence");

    /// <returns>The type, or null where there is none.</returns>
    public static NamedType? Check(ValidationWalk walk, NamedTypeNode condition)
    {
        var type = walk.Schema.FindType(condition.Name);
        if (type is null)
        {
            walk.Report(Rule, $"Unknown type \"{condition.Name}\".{Suggestion.NearType(walk, condition.Name)}", condition.Location);
        }

        return type;
    }
}
