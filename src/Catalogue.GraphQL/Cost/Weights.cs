using System.Globalization;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Cost;

/// <summary>Weights as <c>@cost(weight:)</c> gives them; without it 1 for what is composite and 0 for leaves.</summary>
internal static class Weights
{
    public static double Of(FieldDefinition field) =>
        Given(field.AppliedDirectives) ?? (field.Type.Named.IsLeafType ? 0 : 1);

    public static double Of(NamedType type) => Given(type.AppliedDirectives) ?? (type.IsLeafType ? 0 : 1);

    private static double? Given(IEnumerable<DirectiveNode> directives)
    {
        var weight = directives.FirstOrDefault(directive => directive.Name == "cost")?.Arguments
            .FirstOrDefault(argument => argument.Name == "weight")?.Value;
        return weight is StringValueNode text && double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }
}
