using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.TypeSystem;

public sealed class SchemaPrinterTests
{
    private const string InPrintedLayout = """"
        """The schema"""
        schema {
          query: Root
          mutation: Change
        }

        """A directive"""
        directive @mark(
          """Why"""
          note: String = "a\nb"

          """
          How often,
            at most
          """
          times: [Int!]! = [1, 2] @deprecated(reason: "no \"more\"")
          plain: Boolean
        ) repeatable on OBJECT | FIELD_DEFINITION

        directive @simple on QUERY

        """The root"""
        type Root implements Node & Named {
          id: ID!

          """Its name"""
          name(short: Boolean = false, of: In = { a: 1, b: null }): String! @deprecated

          """
          A description of more than seventy characters stands on lines of its own.
          """
          list(
            first: Int

            """After"""
            after: String
          ): [[Named!]]

          " leading space\n"
          odd: Float
        }

        interface Node {
          id: ID!
        }

        interface Named implements Node {
          id: ID!
        }

        type Change {
          go: Date
        }

        union Both = Root | Change

        enum Colour {
          """Red"""
          RED
          GREEN @deprecated(reason: "faded")

          """Blue"""
          BLUE
        }

        input In {
          a: Int! = 1

          """b"""
          b: [String]
        }

        input One @oneOf {
          a: Int
          b: Colour
        }

        """A date"""
        scalar Date @specifiedBy(url: "https://example.org/date")
        """";

    [Fact]
    public void A_schema_is_printed_in_the_layout_of_the_reference()
    {
        Assert.Equal(InPrintedLayout, SchemaPrinter.Print(Build(InPrintedLayout)));
    }

    [Fact]
    public void Default_root_names_need_no_schema_definition()
    {
        Assert.Equal(
            "type Query {\n  a: Int\n}\n\ntype Mutation {\n  a: Int\n}",
            SchemaPrinter.Print(Build("schema { query: Query mutation: Mutation } type Query { a: Int } type Mutation { a: Int }")));
    }

    [Fact]
    public void A_type_with_a_default_root_name_that_is_no_root_needs_a_schema_definition()
    {
        Assert.Equal(
            "schema {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}\n\ntype Mutation {\n  a: Int\n}",
            SchemaPrinter.Print(Build("schema { query: Query } type Query { a: Int } type Mutation { a: Int }")));
    }

    [Fact]
    public void Extensions_are_merged_and_custom_directives_left_out()
    {
        Assert.Equal(
            "directive @mark on OBJECT | FIELD_DEFINITION\n\ntype Query {\n  a: Int\n  b: Int\n}",
            SchemaPrinter.Print(Build("directive @mark on OBJECT | FIELD_DEFINITION type Query @mark { a: Int } extend type Query { b: Int @mark }")));
    }

    private static Schema Build(string source) => Schema.Build([Parser.Parse(source, ParserLimits.Schema)]).GetSchema();
}
