using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Tests.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.TypeSystem;

public sealed class SchemaCoordinateTests
{
    private static readonly Schema Schema = Requests.Schema(
        """
        directive @private(scope: String) on FIELD
        type Query implements Named { name(in: Language): String, search(by: Search): Query, either: Either }
        interface Named { name(in: Language): String }
        union Either = Query
        enum Language { FR EN }
        input Search { text: String }
        scalar Date
        """);

    [Theory]
    [InlineData("Query", typeof(ObjectType))]
    [InlineData("Named", typeof(InterfaceType))]
    [InlineData("Either", typeof(UnionType))]
    [InlineData("Date", typeof(ScalarType))]
    [InlineData("__Type", typeof(ObjectType))]
    [InlineData("Query.name", typeof(FieldDefinition))]
    [InlineData("Named.name", typeof(FieldDefinition))]
    [InlineData("Query.search(by:)", typeof(InputValueDefinition))]
    [InlineData("Search.text", typeof(InputValueDefinition))]
    [InlineData("Language.FR", typeof(EnumValueDefinition))]
    [InlineData("@private", typeof(DirectiveDefinition))]
    [InlineData("@private(scope:)", typeof(InputValueDefinition))]
    public void A_coordinate_names_one_element_and_prints_as_it_was_written(string text, Type element)
    {
        Assert.True(SchemaCoordinate.TryParse(text, out var coordinate));

        Assert.Equal(text, coordinate.ToString());
        Assert.IsType(element, Schema.Find(coordinate));
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("Nothing.name")]
    [InlineData("Query.nothing")]
    [InlineData("Query.nothing(by:)")]
    [InlineData("Query.search(nothing:)")]
    [InlineData("Search.text(by:)")]
    [InlineData("Language.DE")]
    [InlineData("Either.name")]
    [InlineData("Date.name")]
    [InlineData("@nothing")]
    [InlineData("@private(nothing:)")]
    [InlineData("@nothing(scope:)")]
    public void What_the_schema_does_not_have_is_not_found(string text)
    {
        Assert.True(SchemaCoordinate.TryParse(text, out var coordinate));

        Assert.Null(Schema.Find(coordinate));
    }

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("Query.")]
    [InlineData(".name")]
    [InlineData("Query .name")]
    [InlineData(" Query")]
    [InlineData("Query\n")]
    [InlineData("Query.name.name")]
    [InlineData("Query(by:)")]
    [InlineData("Query.search(by)")]
    [InlineData("Query.search(by:")]
    [InlineData("Query.search(by: 1)")]
    [InlineData("@private.scope")]
    [InlineData("1Query")]
    [InlineData("Requête")]
    public void What_is_not_written_as_a_coordinate_is_none(string text) => Assert.False(SchemaCoordinate.TryParse(text, out _));
}
