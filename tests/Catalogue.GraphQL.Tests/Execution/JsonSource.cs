using System.Text.Json;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>
/// Values from JSON: a field is the property of its name, <c>__typename</c> tells an abstract type, an object
/// <c>{"$error": "message"}</c> is an error. Fields of introspection come from another source.
/// </summary>
internal sealed class JsonSource(Schema schema, ValueSource? introspection = null) : ValueSource
{
    public static FieldValue Root(string json) => FieldValue.Object(JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1_000 }).RootElement);

    public override FieldValue Resolve(CompiledField field, in FieldValue parent)
    {
        if (introspection is not null && (parent.Reference is not JsonElement || field.Definition.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            return introspection.Resolve(field, parent);
        }

        return parent.Reference is JsonElement { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(field.Definition.Name, out var value)
            ? Of(value)
            : FieldValue.Null;
    }

    public override ObjectType? ResolveType(CompiledField field, in FieldValue value, CompositeType abstractType) =>
        value.Reference is JsonElement json && json.TryGetProperty("__typename", out var name)
            ? schema.FindType(name.GetString() ?? string.Empty) as ObjectType
            : null;

    private static FieldValue Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.TryGetProperty("$error", out var message)
            ? FieldValue.Error(new(message.GetString() ?? string.Empty))
            : FieldValue.Object(value),
        JsonValueKind.Array => FieldValue.List(new Items(value), 0, value.GetArrayLength()),
        JsonValueKind.String => FieldValue.Leaf(value.GetString() ?? string.Empty),
        JsonValueKind.Number => value.TryGetInt64(out var number) ? FieldValue.Leaf(number) : FieldValue.Leaf(value.GetDouble()),
        JsonValueKind.True => FieldValue.Leaf(true),
        JsonValueKind.False => FieldValue.Leaf(false),
        _ => FieldValue.Null,
    };

    private sealed class Items(JsonElement array) : ValueList
    {
        public override FieldValue this[int index] => Of(array[index]);
    }
}
