using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.6.1: a literal is a value of the type expected at its place.</summary>
internal static class ValuesOfCorrectType
{
    public static readonly ValidationRule Rule = new("5.6.1", "Values of Correct Type", "Values-of-Correct-Type");

    /// <summary>Checks a literal that is no variable; lists and objects only where a list or an input object is not expected.</summary>
    public static void Check(ValidationWalk walk, ValueNode value, GraphQLType? type)
    {
        if (type is null)
        {
            return;
        }

        if (value is NullValueNode)
        {
            if (type is NonNullType)
            {
                walk.Report(Rule, $"Expected value of non-null type \"{type}\" not to be null.", value.Location);
            }

            return;
        }

        if (Fault(walk, value, ItemType(value, type)) is { } fault)
        {
            walk.Report(Rule, fault, value.Location);
        }
    }

    /// <summary>The part of this rule that is about OneOf input objects.</summary>
    public static void CheckOneOf(ValidationWalk walk, ObjectValueNode node, InputObjectType type)
    {
        var known = node.Fields.Where(field => type.FindField(field.Name) is not null).Take(2).ToList();
        if (known is not [{ Value: not NullValueNode }])
        {
            walk.Report(
                Rule,
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.",
                node.Location);
        }
    }

    /// <summary>A value given where a list is expected is the list's only item (spec 3.11).</summary>
    private static GraphQLType ItemType(ValueNode value, GraphQLType type)
    {
        var item = type.Nullable;
        while (value is not ListValueNode && item is ListType list)
        {
            item = list.OfType.Nullable;
        }

        return item;
    }

    private static string? Fault(ValidationWalk walk, ValueNode value, GraphQLType type) => type switch
    {
        ScalarType scalar => scalar.Coercion.TryCoerceLiteral(value, out _, out var error) ? null : error,
        EnumType enumType => Fault(walk, value, enumType),
        InputObjectType => $"Expected value of type \"{type}\" to be an object, found: {LiteralText.Of(value)}.",
        _ => null,
    };

    private static string? Fault(ValidationWalk walk, ValueNode value, EnumType type)
    {
        if (value is not EnumValueNode name)
        {
            return $"Enum \"{type}\" cannot represent non-enum value: {LiteralText.Of(value)}.";
        }

        return type.FindValue(name.Value) is null
            ? $"Value \"{name.Value}\" does not exist in \"{type}\" enum.{Suggestion.Near(walk, name.Value, type.Values.Select(candidate => candidate.Name))}"
            : null;
    }
}
