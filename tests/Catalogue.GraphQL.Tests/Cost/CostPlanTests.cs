using System.Text;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Cost;

public sealed class CostPlanTests
{
    private static readonly GraphQL.TypeSystem.Schema Schema = GraphQL.TypeSystem.Schema.Build([Parser.Parse("""
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int, sizedFields: [String!], requireOneSlicingArgument: Boolean! = true) on FIELD_DEFINITION
        type Query {
          book(id: ID!): Book
          books(first: Int, last: Int): BookConnection @listSize(assumedSize: 50, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10, sizedFields: ["nodes", "edges"])
          some(ids: [ID!]!): [Book] @listSize(slicingArguments: ["ids"])
          dear: Int @cost(weight: "7.5")
          any: Thing
        }
        interface Thing { id: ID! }
        type BookConnection { nodes: [Book!]! edges: [BookEdge!]! totalCount: Int! }
        type BookEdge { node: Book! }
        type Book implements Thing { id: ID! title: String chapters(first: Int! = 5): [Chapter!]! @listSize(slicingArguments: ["first"]) author: Author }
        type Author implements Thing @cost(weight: "3") { id: ID! name: String friend: Author }
        type Chapter { title: String }
        """)]).GetSchema();

    [Theory]
    [InlineData("{ book(id: 1) { id title } }", "{}", 1, 1)]
    [InlineData("{ __typename book(id: 1) { author { name } } }", "{}", 2, 4)]
    [InlineData("{ dear }", "{}", 7.5, 0)]
    [InlineData("{ books { totalCount } }", "{}", 1, 1)]
    [InlineData("{ books { nodes { title } } }", "{}", 2, 11)]
    [InlineData("{ books(first: 3) { nodes { author { name } } } }", "{}", 5, 13)]
    [InlineData("query ($n: Int) { books(first: $n) { nodes { chapters { title } } } }", """{"n": 4}""", 6, 25)]
    [InlineData("query ($n: Int) { books(first: $n) { nodes { title } } }", "{}", 2, 11)]
    [InlineData("query ($n: Int = 2) { books(first: $n) { nodes { title } } }", "{}", 2, 3)]
    [InlineData("{ books(first: 2, last: 4) { edges { node { title } } } }", "{}", 6, 9)]
    [InlineData("{ some(ids: [1, 2, 3]) { title } }", "{}", 1, 3)]
    [InlineData("query ($ids: [ID!]!) { some(ids: $ids) { title } }", """{"ids": ["a", "b"]}""", 1, 2)]
    [InlineData("{ any { ... on Book { author { name } } ... on Author { friend { friend { id } } } } }", "{}", 3, 7)]
    [InlineData("{ any { id } }", "{}", 1, 1)]
    public void Cost_is(string query, string variables, double fieldCost, double typeCost)
    {
        Assert.True(Validator.TryValidate(Schema, Parser.Parse(query), null, out var document, out _));
        Assert.True(document.TryGetOperation(null, out var operation, out _));
        var values = VariableValues.Coerce(Schema, operation.Definition, Encoding.UTF8.GetBytes(variables), null, out var errors);
        Assert.Empty(errors);

        var cost = CostPlan.Of(OperationCompiler.Compile(operation, ConditionValues.None)).For(values);

        Assert.Equal(new OperationCost(fieldCost, typeCost), cost);
    }
}
