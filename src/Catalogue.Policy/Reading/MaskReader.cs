using System.Globalization;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

/// <summary>Reads what is shown instead of a value: <c>NULL</c>, <c>YEAR</c>, <c>BAND n</c>, <c>CONST value</c>, <c>COUNT_LT n</c>.</summary>
internal static class MaskReader
{
    private const string Forms = "Masks are NULL, YEAR (dates and instants), BAND n and COUNT_LT n (whole numbers), CONST value.";

    public static MaskRule Read(SourceNode node, Property property, Faults faults)
    {
        var nothing = new MaskRule(Mask: null, Audience.Anonymous);
        if (node is SourceNode.Scalar { Value: "NULL" })
        {
            return nothing;
        }

        if (node is SourceNode.Scalar scalar && ReadMask(scalar, property) is { } mask)
        {
            return nothing with { Mask = mask };
        }

        faults.Add(node, $"This is no mask for `{property.Name}`.", Forms);
        return nothing;
    }

    private static Mask? ReadMask(SourceNode.Scalar scalar, Property property)
    {
        var words = scalar.Value.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            _ when property.IsList => null,
            ["YEAR"] when property.Type is PropertyType.Date or PropertyType.DateTime => new Mask.Year(),
            ["BAND", var width] when IsWhole(property) && PositiveNumber(width) is { } number => new Mask.Band(number),
            ["COUNT_LT", var least] when IsWhole(property) && PositiveNumber(least) is { } number => new Mask.CountBelow(number),
            ["CONST", var value] when ReadConstant(value, property) is { } constant => new Mask.Constant(constant),
            _ => null,
        };
    }

    private static bool IsWhole(Property property) => property.Type is PropertyType.Int or PropertyType.Long;

    private static long? PositiveNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static PlanValue? ReadConstant(string text, Property property)
    {
        try
        {
            return RuleLexer.Read(text, default) is [var token, { Kind: RuleTokenKind.End }] ? RuleValue.Read(token, property) : null;
        }
        catch (RuleSyntaxException)
        {
            // The caller reports every mask that is none alike, with the forms that there are.
            return null;
        }
    }
}
