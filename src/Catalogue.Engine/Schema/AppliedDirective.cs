using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.Engine.Schema;

/// <summary>Reads the arguments of the model's own directives, falling back to a given default.</summary>
internal static class AppliedDirective
{
    public static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name == name);

    /// <summary>The lists of texts of an argument that is a list of lists; one of its items by itself is a list of one, as GraphQL coerces them.</summary>
    public static IEnumerable<ImmutableArray<string>> TextLists(this DirectiveNode? directive, string argument) =>
        ItemsOf(directive.Argument(argument)).Select(item => ItemsOf(item).OfType<StringValueNode>().Select(text => text.Value).ToImmutableArray());

    public static bool Has(this DirectiveNode? directive, string argument) => directive.Argument(argument) is not (null or NullValueNode);

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

    private static IEnumerable<ValueNode> ItemsOf(ValueNode? value) => value switch
    {
        null or NullValueNode => [],
        ListValueNode list => list.Values,
        _ => [value],
    };

    private static ValueNode? Argument(this DirectiveNode? directive, string name) =>
        directive?.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;
}
