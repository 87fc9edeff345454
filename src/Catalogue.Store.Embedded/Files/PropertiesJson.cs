using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Files;

/// <summary>The properties of a node or an edge as a JSON object without nulls; a text is an object of <c>fr</c> and <c>en</c>.</summary>
internal static class PropertiesJson
{
    public static void Write(IBufferWriter<byte> output, IEnumerable<(Property Property, PlanValue Value)> properties)
    {
        output.Write("{"u8);
        var first = true;
        foreach (var (property, value) in properties)
        {
            if (!first)
            {
                output.Write(","u8);
            }

            first = false;
            JsonForm.Write(output, property.Name);
            output.Write(":"u8);
            WriteValue(output, value);
        }

        output.Write("}"u8);
    }

    /// <summary>A value for each property.</summary>
    /// <exception cref="JsonException">The text is no such object, or names a property that there is not; the message says which.</exception>
    public static PlanValue[] Read(ReadOnlySpan<byte> json, ImmutableArray<Property> properties, Func<string, Property?> find)
    {
        var values = new PlanValue[properties.Length];
        Array.Fill(values, PlanValue.Null.Instance);
        ReadInto(values, json, find);
        return values;
    }

    /// <summary>The values of the properties that the object names, null for one that it clears; the others stay.</summary>
    /// <exception cref="JsonException">As of <see cref="Read"/>.</exception>
    public static void ReadInto(PlanValue[] values, ReadOnlySpan<byte> json, Func<string, Property?> find)
    {
        var reader = new Utf8JsonReader(json);
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? string.Empty;
            var property = find(name) ?? throw new JsonException($"the property {name} is not in the schema");
            reader.Read();
            values[property.Ordinal] = reader.TokenType == JsonTokenType.Null ? PlanValue.Null.Instance : ReadValue(ref reader, property, property.IsList);
        }

        if (reader.TokenType != JsonTokenType.EndObject)
        {
            throw new JsonException("the object does not end");
        }
    }

    private static void WriteValue(IBufferWriter<byte> output, PlanValue value)
    {
        if (value is not PlanValue.Text text)
        {
            JsonForm.Write(output, value, default);
            return;
        }

        output.Write("{"u8);
        if (text.Value.French is { } french)
        {
            output.Write("\"fr\":"u8);
            JsonForm.Write(output, french);
        }

        if (text.Value.English is { } english)
        {
            output.Write(text.Value.French is null ? "\"en\":"u8 : ",\"en\":"u8);
            JsonForm.Write(output, english);
        }

        output.Write("}"u8);
    }

    private static PlanValue ReadValue(ref Utf8JsonReader reader, Property property, bool isList)
    {
        if (isList)
        {
            return ReadList(ref reader, property);
        }

        return (property.Type, reader.TokenType) switch
        {
            (PropertyType.Text, JsonTokenType.StartObject) => ReadText(ref reader),
            (PropertyType.Int or PropertyType.Long, JsonTokenType.Number) when reader.TryGetInt64(out var number) => new PlanValue.Integer(number),
            (PropertyType.Float, JsonTokenType.Number) => new PlanValue.Float(reader.GetDouble()),
            (PropertyType.Boolean, JsonTokenType.True) => PlanValue.Boolean.True,
            (PropertyType.Boolean, JsonTokenType.False) => PlanValue.Boolean.False,
            (not (PropertyType.Text or PropertyType.Int or PropertyType.Long or PropertyType.Float or PropertyType.Boolean), JsonTokenType.String) =>
                new PlanValue.String(reader.GetString() ?? string.Empty),
            _ => throw new JsonException($"the property {property} holds a value of another type than the schema's"),
        };
    }

    private static PlanValue.List ReadList(ref Utf8JsonReader reader, Property property)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"the property {property} holds no list");
        }

        var items = ImmutableArray.CreateBuilder<PlanValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader, property, isList: false));
        }

        return new PlanValue.List(items.ToImmutable());
    }

    private static PlanValue.Text ReadText(ref Utf8JsonReader reader)
    {
        string? french = null, english = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFrench = reader.ValueTextEquals("fr"u8);
            reader.Read();
            (french, english) = isFrench ? (reader.GetString(), english) : (french, reader.GetString());
        }

        return new PlanValue.Text(new LocalizedText(french, english));
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
        {
            throw new JsonException("the properties are no object");
        }
    }
}
