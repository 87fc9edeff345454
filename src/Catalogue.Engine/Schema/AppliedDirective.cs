using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.Engine.Schema;

/// <summary>Reads the arguments of the model's own directives, falling back to a given default.</summary>
internal static class AppliedDirective
{
    public static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name == name);

    public static string? Text(this DirectiveNode? directive, string argument) => directive.Argument(argument) switch
    {
        StringValueNode text => text.Value,
        EnumValueNode value => value.Value,
        _ => null,
    };

    public static int Number(this DirectiveNode? directive, string argument, int otherwise) =>
        directive.Argument(argument) is IntValueNode number && int.TryParse(number.Value, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;

    public static IEnumerable<string> Texts(this DirectiveNode? directive, string argument) => directive.Argument(argument) switch
    {
        ListValueNode list => list.Values.OfType<StringValueNode>().Select(text => text.Value),
        StringValueNode text => [text.Value],
        _ => [],
    };

    private static ValueNode? Argument(this DirectiveNode? directive, string name) =>
        directive?.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;
}
