using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

public sealed partial class Schema
{
    /// <summary>The element that a coordinate names (section 2.13): a type, a field, an input field or argument, an enum value or a directive.</summary>
    /// <returns>Null where the schema has no such element.</returns>
    public object? Find(SchemaCoordinate coordinate)
    {
        if (coordinate.IsDirective)
        {
            var directive = FindDirective(coordinate.Name);
            return coordinate.Argument is { } name ? directive?.FindArgument(name) : directive;
        }

        var type = FindType(coordinate.Name);
        var element = coordinate.Member is { } member ? FindMember(type, member) : type;
        return coordinate.Argument is { } argument ? (element as FieldDefinition)?.FindArgument(argument) : element;
    }

    private static object? FindMember(NamedType? type, string name) => type switch
    {
        ImplementingType implementing => implementing.FindField(name),
        InputObjectType input => input.FindField(name),
        EnumType values => values.FindValue(name),
        _ => null,
    };
}
