using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.3.1: a field is defined on the type it is selected on.</summary>
internal static class FieldSelections
{
    public static readonly ValidationRule Rule = new("5.3.1", "Field Selections", "Field-Selections");

    /// <returns>The definition, or null where there is none or the parent type is not known.</returns>
    public static FieldDefinition? Check(ValidationWalk walk, FieldNode field, CompositeType? parentType)
    {
        if (parentType is null)
        {
            return null;
        }

        var definition = walk.Schema.GetField(parentType, field.Name);
        if (definition is null)
        {
            walk.Report(Rule, $"Cannot query field \"{field.Name}\" on type \"{parentType}\".{Suggest(walk, field, parentType)}", field.Location);
        }

        return definition;
    }

    private static string Suggest(ValidationWalk walk, FieldNode field, CompositeType parentType)
    {
        if (!walk.Limits.Suggestions)
        {
            return string.Empty;
        }

        var types = parentType is ObjectType
            ? []
            : walk.Schema.GetPossibleTypes(parentType).Where(type => type.FindField(field.Name) is not null).Select(type => type.Name);
        var inlineFragment = Suggestion.OneOf("to use an inline fragment on ", types);
        return inlineFragment.Length > 0 || parentType is not ImplementingType implementing
            ? inlineFragment
            : Suggestion.Near(field.Name, implementing.Fields.Select(candidate => candidate.Name));
    }
}
