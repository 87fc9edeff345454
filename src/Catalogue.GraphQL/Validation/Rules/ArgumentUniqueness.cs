using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.4.2: a field or directive gets an argument once.</summary>
internal static class ArgumentUniqueness
{
    public static readonly ValidationRule Rule = new("5.4.2", "Argument Uniqueness", "Argument-Uniqueness");

    public static void Check(ValidationWalk walk, ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length < 2)
        {
            return;
        }

        foreach (var group in arguments.GroupBy(argument => argument.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            walk.Report(Rule, $"There can be only one argument named \"{group.Key}\".", [.. group.Select(argument => argument.Location)]);
        }
    }
}
