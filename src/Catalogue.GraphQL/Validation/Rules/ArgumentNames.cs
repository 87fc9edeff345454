using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.4.1: an argument is defined by its field or directive.</summary>
internal static class ArgumentNames
{
    public static readonly ValidationRule Rule = new("5.4.1", "Argument Names", "Argument-Names");

    public static InputValueDefinition? Check(ValidationWalk walk, ArgumentNode argument, FieldDefinition field)
    {
        var definition = field.FindArgument(argument.Name);
        if (definition is null)
        {
            var suggestion = Suggestion.Near(walk, argument.Name, field.Arguments.Select(candidate => candidate.Name));
            walk.Report(Rule, $"Unknown argument \"{argument.Name}\" on field \"{field.Coordinate}\".{suggestion}", argument.Location);
        }

        return definition;
    }

    public static InputValueDefinition? Check(ValidationWalk walk, ArgumentNode argument, DirectiveDefinition directive)
    {
        var definition = directive.FindArgument(argument.Name);
        if (definition is null)
        {
            var suggestion = Suggestion.Near(walk, argument.Name, directive.Arguments.Select(candidate => candidate.Name));
            walk.Report(Rule, $"Unknown argument \"{argument.Name}\" on directive \"{directive}\".{suggestion}", argument.Location);
        }

        return definition;
    }
}
