using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Engine.Schema;

/// <summary>An element of a schema, and what is said of it to whoever knows it.</summary>
internal readonly record struct DescribedElement(string Coordinate, string? Description, Location Place)
{
    /// <summary>The last name of the coordinate.</summary>
    public string Name => Coordinate[(Coordinate.LastIndexOfAny(['.', '(']) + 1)..].TrimEnd(')', ':');

    /// <summary>The types, fields, arguments and values of a schema, each type before its parts.</summary>
    public static IEnumerable<DescribedElement> In(GraphQL.TypeSystem.Schema schema) =>
        schema.Types.SelectMany(type => PartsOf(type).Prepend(new DescribedElement(type.Name, type.Description, type.Location)));

    private static IEnumerable<DescribedElement> PartsOf(NamedType type) => type switch
    {
        ImplementingType implementing => implementing.Fields.SelectMany(field => field.Arguments.Select(Of).Prepend(new DescribedElement(field.Coordinate, field.Description, field.Location))),
        InputObjectType input => input.Fields.Select(Of),
        EnumType options => options.Values.Select(value => new DescribedElement(value.ToString(), value.Description, value.Location)),
        _ => [],
    };

    private static DescribedElement Of(InputValueDefinition value) => new(value.Coordinate, value.Description, value.Location);
}
