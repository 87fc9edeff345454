using System.Collections.Immutable;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

public sealed partial class ModelReader
{
    private ImmutableArray<Property> ReadProperties(ObjectType type)
    {
        var properties = ImmutableArray.CreateBuilder<Property>();
        foreach (var field in type.Fields)
        {
            if (AppliedDirective.Find(field.AppliedDirectives, "relationship") is null
                && ReadProperty(field, properties.Count) is { } property)
            {
                properties.Add(property);
            }
        }

        return properties.ToImmutable();
    }

    private Property? ReadProperty(FieldDefinition field, int ordinal)
    {
        var nullable = field.Type is NonNullType nonNull ? nonNull.OfType : field.Type;
        var isList = nullable is ListType;
        if (nullable is ListType { OfType: not NonNullType })
        {
            Fault(field.Location, $"{field.Coordinate}: the items of a list cannot be null; write `[{field.Type.Named.Name}!]`.");
        }

        if (TypeOf(field) is not { } type)
        {
            return null;
        }

        var values = field.Type.Named as EnumType;
        return new Property
        {
            Name = field.Name,
            Ordinal = ordinal,
            Type = type,
            IsList = isList,
            Required = field.Type is NonNullType,
            IsSecret = IsSecret(field),
            Search = AppliedDirective.Find(field.AppliedDirectives, "searchable").Text("as") switch
            {
                "NAME" => SearchWeight.Name,
                "TEXT" => SearchWeight.Text,
                _ => SearchWeight.None,
            },
            EnumValues = values is null ? [] : [.. values.Values.Select(value => value.Name)],
            EnumName = values?.Name,
            RefersTo = (field.Type.Named as ObjectType)?.Name,
            DerivedFrom = ReadInputs(field),
            Disclosure = ReadDisclosure(field, type, isList),
            Percentage = ReadPercentage(field, type),
        };
    }

    private ImmutableArray<string> ReadInputs(FieldDefinition field)
    {
        var inputs = AppliedDirective.Find(field.AppliedDirectives, "derived").Texts("from").ToImmutableArray();
        foreach (var input in inputs.Where(input => !IsProperty(field.DeclaringType, input)))
        {
            Fault(field.Location, $"{field.Coordinate}: @derived names `{input}`, which is no property; write a name of {field.DeclaringType.Name}, or `NodeType.name`.");
        }

        return inputs;
    }

    private bool IsProperty(CompositeType owner, string input)
    {
        var (type, name) = input.Split('.') is [var other, var property] ? (schema.FindType(other), property) : (owner, input);
        return type is ObjectType declared
            && (ReferenceEquals(declared, owner) || IsNode(declared))
            && declared.Fields.Any(field => field.Name == name && AppliedDirective.Find(field.AppliedDirectives, "relationship") is null);
    }

    private PropertyType? TypeOf(FieldDefinition field)
    {
        switch (field.Type.Named)
        {
            case EnumType:
                return PropertyType.Enum;
            case ObjectType target when IsNode(target) && AppliedDirective.Find(field.DeclaringType.AppliedDirectives, "edge") is not null:
                return PropertyType.Id;
            case ScalarType scalar when ScalarTypes.TryGetValue(scalar.Name, out var type):
                return type;
            default:
                Fault(field.Location, $"{field.Coordinate}: a property is one of {string.Join(", ", ScalarTypes.Keys)} or an enum; for a relation add @relationship.");
                return null;
        }
    }

    private static bool IsNode(ObjectType type) => AppliedDirective.Find(type.AppliedDirectives, "node") is not null;

    private static readonly Dictionary<string, PropertyType> ScalarTypes = new()
    {
        ["ID"] = PropertyType.Id,
        ["String"] = PropertyType.String,
        ["Text"] = PropertyType.Text,
        ["Int"] = PropertyType.Int,
        ["Long"] = PropertyType.Long,
        ["Float"] = PropertyType.Float,
        ["Boolean"] = PropertyType.Boolean,
        ["Date"] = PropertyType.Date,
        ["DateTime"] = PropertyType.DateTime,
        ["URL"] = PropertyType.Uri,
    };
}
