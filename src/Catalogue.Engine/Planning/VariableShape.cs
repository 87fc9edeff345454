using System.Globalization;
using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Engine.Planning;

/// <summary>
/// The part of a request's variables that a plan depends on: which are null, the fields of input objects, the lengths of
/// lists of objects, and the values of enums and booleans. Strings and numbers are parameters and do not matter.
/// </summary>
internal static class VariableShape
{
    public static string Of(GraphQL.TypeSystem.Schema schema, OperationDefinitionNode operation, VariableValues variables)
    {
        if (operation.VariableDefinitions.IsEmpty)
        {
            return string.Empty;
        }

        if (TextOrNumber(schema, operation, variables) is { } usual)
        {
            return usual;
        }

        var shape = new StringBuilder();
        foreach (var definition in operation.VariableDefinitions)
        {
            var given = variables.TryGet(definition.Variable.Name, out var value);
            if (given)
            {
                Append(shape, value, schema.FindType(NameOf(definition.Type)));
            }
            else
            {
                shape.Append('?');
            }
        }

        return shape.ToString();
    }

    // One variable, a text or a number, is what most operations have; its shape needs no text of its own.
    private static string? TextOrNumber(GraphQL.TypeSystem.Schema schema, OperationDefinitionNode operation, VariableValues variables) =>
        operation.VariableDefinitions is [var only]
        && variables.TryGet(only.Variable.Name, out var value)
        && (value is int or long or double || (value is string && schema.FindType(NameOf(only.Type)) is not EnumType))
            ? "v"
            : null;

    private static void Append(StringBuilder shape, object? value, NamedType? type)
    {
        switch (value)
        {
            case null:
                shape.Append('-');
                break;
            case bool flag:
                shape.Append(flag ? 'T' : 'F');
                break;
            case string name when type is EnumType:
                shape.Append(name).Append('.');
                break;
            case InputObject fields:
                AppendFields(shape, fields, type as InputObjectType);
                break;
            case IReadOnlyList<object?> items when type is InputObjectType or EnumType:
                AppendItems(shape, items, type);
                break;
            default:
                shape.Append('v');
                break;
        }
    }

    private static void AppendFields(StringBuilder shape, InputObject fields, InputObjectType? type)
    {
        shape.Append('{');
        foreach (var (name, value) in fields)
        {
            shape.Append(name).Append(':');
            Append(shape, value, type?.FindField(name)?.Type.Named);
        }

        shape.Append('}');
    }

    private static void AppendItems(StringBuilder shape, IReadOnlyList<object?> items, NamedType type)
    {
        shape.Append('[').Append(items.Count.ToString(CultureInfo.InvariantCulture)).Append(':');
        foreach (var item in items)
        {
            Append(shape, item, type);
        }

        shape.Append(']');
    }

    private static string NameOf(TypeNode type) => type switch
    {
        ListTypeNode list => NameOf(list.Type),
        NonNullTypeNode nonNull => NameOf(nonNull.Type),
        NamedTypeNode named => named.Name,
        _ => string.Empty,
    };
}
