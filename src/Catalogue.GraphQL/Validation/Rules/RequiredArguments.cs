using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.4.3: an argument without a default whose type is non-null is given.</summary>
internal static class RequiredArguments
{
    public static readonly ValidationRule Rule = new("5.4.3", "Required Arguments", "Required-Arguments");

    public static void Check(ValidationWalk walk, FieldNode field, FieldDefinition definition) =>
        Check(walk, definition.Arguments, field.Arguments, field.Location);

    public static void Check(ValidationWalk walk, DirectiveNode directive, DirectiveDefinition definition) =>
        Check(walk, definition.Arguments, directive.Arguments, directive.Location);

    private static void Check(
        ValidationWalk walk,
        ImmutableArray<InputValueDefinition> definitions,
        ImmutableArray<ArgumentNode> arguments,
        Location location)
    {
        foreach (var definition in definitions)
        {
            if (definition.IsRequired && !IsGiven(definition.Name, arguments))
            {
                walk.Report(
                    Rule,
                    $"Argument \"{definition.Coordinate}\" of type \"{definition.Type}\" is required, but it was not provided.",
                    location);
            }
        }
    }

    private static bool IsGiven(string name, ImmutableArray<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            if (string.Equals(argument.Name, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
