using System.Collections.Immutable;
using System.Globalization;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Cost;

/// <summary>What <c>@listSize</c> says of a field.</summary>
/// <param name="AssumedSize">The size where no slicing argument says better; null where the directive names none.</param>
/// <param name="DefaultSize">The size where slicing arguments exist and none is given.</param>
/// <param name="SlicingArguments">The arguments whose values bound the size.</param>
/// <param name="SizedFields">The fields of the returned object whose lists have this size; none: the field's own list.</param>
internal sealed record ListSize(int? AssumedSize, int? DefaultSize, ImmutableArray<string> SlicingArguments, ImmutableArray<string> SizedFields)
{
    public static ListSize? Of(FieldDefinition field) =>
        field.AppliedDirectives.FirstOrDefault(directive => directive.Name == "listSize") is { } directive
            ? new ListSize(
                Number(directive, "assumedSize"),
                Number(directive, "slicingArgumentDefaultValue"),
                Names(directive, "slicingArguments"),
                Names(directive, "sizedFields"))
            : null;

    private static int? Number(DirectiveNode directive, string name) =>
        Value(directive, name) is IntValueNode number && int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static ImmutableArray<string> Names(DirectiveNode directive, string name) =>
        Value(directive, name) is ListValueNode list ? [.. list.Values.OfType<StringValueNode>().Select(item => item.Value)] : [];

    private static ValueNode? Value(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;
}
