using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    private const string Executable = """"
        "Finds datasets"
        query Find(
        "What to look for"
        $text: String! = "é\n\u0007"
        $all: [[Int!]]! @given
        ) @slow(reason: "many") {
          found: search(text: $text, where: { and: [{ size: { gt: -1.5e3 } }] }) @include(if: true) {
            ...Hit @mark
            ... on Dataset {
              id
            }
            ... @skip(if: false) {
              kind(in: [A, B], not: null)
            }
          }
          long(
            first: "a line of more than eighty characters, which is broken"
            second: "into a line for each argument"
          )
          list(
            of: [
              "a list of more than eighty characters is broken as well"
              "into a line for each of its items"
            ]
          )
        }

        """
        A fragment,
        described
        """
        fragment Hit on Hit @client {
          node {
            id
          }
        }

        mutation {
          go
        }

        {
          a
        }
        """";

    private const string TypeSystem = """"
        """The schema"""
        schema @link {
          query: Query
          mutation: Mutation
        }

        "A thing"
        type Query implements Node & Named @key(fields: "id") {
          """
          Several
            lines
          """
          field(
            "An argument"
            a: Int = 1 @deprecated
            b: [String!]!
          ): String! @deprecated(reason: "no")
          plain(a: In = { x: [1, 2], y: ENUM }): [Int]
        }

        interface Named implements Node {
          id: ID!
        }

        union Both @u = Query | Other

        enum Color @e {
          RED @deprecated
          "Green"
          GREEN
        }

        input In @oneOf {
          x: [Int!] = [1, 2] @i
          y: Color
        }

        scalar Date @specifiedBy(url: "https://example.org/date")

        type Empty

        directive @key(fields: String!, again: Boolean = false) repeatable on OBJECT | INTERFACE

        extend schema @more {
          subscription: Sub
        }

        extend scalar Date @x

        extend type Query implements Other @x {
          more: Int
        }

        extend interface Named @x

        extend union Both = Third

        extend enum Color {
          BLUE
        }

        extend input In {
          z: Int
        }
        """";

    [Theory]
    [InlineData(Executable)]
    [InlineData(TypeSystem)]
    public void Text_in_the_printed_layout_is_printed_as_it_is(string text)
    {
        Assert.Equal(text, Printer.Print(Parser.Parse(text)));
    }

    [Theory]
    [InlineData("one line")]
    [InlineData("")]
    [InlineData(" leading space")]
    [InlineData("ends in a \"quote\"")]
    [InlineData("ends in \"\"\"")]
    [InlineData("ends in a backslash \\")]
    [InlineData("first\n  indented")]
    [InlineData("first\n\nlast")]
    [InlineData("a line of more than seventy characters is printed between its quotes, alone")]
    public void A_block_string_is_read_back_as_it_was(string value)
    {
        var printed = Printer.Print(new StringValueNode(default, value, isBlock: true));

        var read = Assert.IsType<StringValueNode>(Parser.ParseValue(System.Text.Encoding.UTF8.GetBytes(printed)));
        Assert.Equal((value, true), (read.Value, read.IsBlock));
    }

    [Theory]
    [InlineData("plain é 😀", "\"plain é 😀\"")]
    [InlineData("\"\\/\b\f\n\r\t", "\"\\\"\\\\/\\b\\f\\n\\r\\t\"")]
    [InlineData("\u0000\u001f\u007f\u009f", "\"\\u0000\\u001F\\u007F\\u009F\"")]
    public void A_string_is_printed_with_its_escapes(string value, string expected)
    {
        Assert.Equal(expected, Printer.Print(new StringValueNode(default, value, isBlock: false)));
    }

    [Fact]
    public void A_query_after_a_type_without_fields_is_not_read_as_its_fields()
    {
        var printed = Printer.Print(Parser.Parse("enum A query { b } { c }"));

        Assert.Equal("enum A\n\nquery {\n  b\n}\n\n{\n  c\n}", printed);
        Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
    }

    [Theory]
    [InlineData("[[Int!]!]")]
    [InlineData("$variable")]
    [InlineData("{ a: [1, 2.5, true, null, RED] }")]
    public void A_node_says_what_it_is(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);

        Assert.Equal(text, text[0] == '[' ? Parser.ParseType(bytes).ToString() : Parser.ParseValue(bytes).ToString());
    }
}
