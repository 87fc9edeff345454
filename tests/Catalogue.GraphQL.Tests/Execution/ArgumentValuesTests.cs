using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class ArgumentValuesTests
{
    private static readonly Schema Schema = Requests.Schema(
        """
        type Query {
          f(int: Int, list: [Int!], nested: [[Int]], point: Point, choice: Choice, color: Color, withDefault: Int! = 3, any: Any): String
          required(int: Int!): String
        }
        scalar Any
        enum Color { RED GREEN }
        input Point { x: Int!, y: Int = 7, label: String }
        input Choice @oneOf { a: Int, b: String }
        """);

    [Theory]
    [InlineData("", "", "", "{'withDefault':3}")]
    [InlineData("", "(int: null, color: RED)", "", "{'int':null,'color':'RED','withDefault':3}")]
    [InlineData("", "(list: 1, nested: [1, [2, null], null])", "", "{'list':[1],'nested':[[1],[2,null],null],'withDefault':3}")]
    [InlineData("", "(point: { label: null, x: 1 })", "", "{'point':{'x':1,'y':7,'label':null},'withDefault':3}")]
    [InlineData("", "(choice: { b: \"x\" })", "", "{'choice':{'b':'x'},'withDefault':3}")]
    [InlineData("($v: Int)", "(int: $v)", "{}", "{'withDefault':3}")]
    [InlineData("($v: Int)", "(int: $v)", "{'v':null}", "{'int':null,'withDefault':3}")]
    [InlineData("($v: Int)", "(withDefault: $v)", "{}", "{'withDefault':3}")]
    [InlineData("($v: Int = 9)", "(withDefault: $v)", "{}", "{'withDefault':9}")]
    [InlineData("($v: Int)", "(point: { x: 1, y: $v })", "{}", "{'point':{'x':1,'y':7},'withDefault':3}")]
    [InlineData("($v: Int)", "(point: { x: 1, y: $v })", "{'v':null}", "{'point':{'x':1,'y':null},'withDefault':3}")]
    [InlineData("($v: Int)", "(nested: [$v, [$v]])", "{}", "{'nested':[null,[null]],'withDefault':3}")]
    [InlineData("($v: Int!)", "(list: [1, $v])", "{'v':2}", "{'list':[1,2],'withDefault':3}")]
    [InlineData("($v: [Int!])", "(list: $v)", "{'v':2}", "{'list':[2],'withDefault':3}")]
    [InlineData("($v: Int!)", "(choice: { a: $v })", "{'v':2}", "{'choice':{'a':2},'withDefault':3}")]
    [InlineData("($v: Int, $w: Point)", "(any: { a: [$v, $u, 1.5], b: $w, c: $u, d: RED })", "{'v':2,'w':{'x':5}}", "{'withDefault':3,'any':{'a':[2,null,1.5],'b':{'x':5,'y':7},'d':'RED'}}")]
    [InlineData("($v: Point)", "(point: $v)", "{'v':{'x':5}}", "{'point':{'x':5,'y':7},'withDefault':3}")]
    public void Arguments_are_coerced_in_definition_order(string definitions, string arguments, string variables, string expected) =>
        Assert.Equal(expected.Replace('\'', '"'), Coerce(definitions, $"f{arguments}", variables));

    [Theory]
    [InlineData("", "required", "", "1:9: Argument \"Query.required(int:)\" of required type \"Int!\" was not provided.")]
    [InlineData("", "required(int: null)", "", "1:23: Argument \"Query.required(int:)\" has invalid value: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("($v: Int)", "required(int: $v)", "{}", "1:32: Argument \"Query.required(int:)\" has invalid value: Expected variable \"$v\" provided to type \"Int!\" to provide a runtime value.")]
    [InlineData("($v: Int = 1)", "f(withDefault: $v)", "{'v':null}", "1:37: Argument \"Query.f(withDefault:)\" has invalid value: Expected variable \"$v\" provided to non-null type \"Int!\" not to be null.")]
    [InlineData("", "f(point: { y: 1 })", "", "1:18: Argument \"Query.f(point:)\" has invalid value: Expected value of type \"Point\" to include required field \"x\".")]
    [InlineData("", "f(point: { x: 1, z: 1 })", "", "1:26: Argument \"Query.f(point:)\" has invalid value: Expected value of type \"Point\" not to include unknown field \"z\".")]
    [InlineData("", "f(point: { x: 1, x: 2 })", "", "1:26: Argument \"Query.f(point:)\" has invalid value: Expected value of type \"Point\" to include field \"x\" only once.")]
    [InlineData("", "f(point: 5)", "", "1:18: Argument \"Query.f(point:)\" has invalid value: Expected value of type \"Point\" to be an object, found: 5.")]
    [InlineData("", "f(list: [1, null])", "", "1:21: Argument \"Query.f(list:)\" has invalid value at [1]: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("", "f(color: BLUE)", "", "1:18: Argument \"Query.f(color:)\" has invalid value: Value \"BLUE\" does not exist in \"Color\" enum.")]
    [InlineData("", "f(color: \"RED\")", "", "1:18: Argument \"Query.f(color:)\" has invalid value: Enum \"Color\" cannot represent non-enum value: \"RED\".")]
    [InlineData("", "f(choice: {})", "", "1:19: Argument \"Query.f(choice:)\" has invalid value: Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("($v: Int)", "f(choice: { a: $v })", "{'v':null}", "1:28: Argument \"Query.f(choice:)\" has invalid value: Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("($v: Int)", "f(choice: { a: $v })", "{}", "1:30: Argument \"Query.f(choice:)\" has invalid value: Expected variable \"$v\" provided to field \"a\" for OneOf Input Object type \"Choice\" to provide a runtime value.")]
    public void A_wrong_argument_is_a_field_error_at_its_literal(string definitions, string field, string variables, string expected) =>
        Assert.Equal(expected, Coerce(definitions, field, variables));

    [Fact]
    public void A_resolver_gets_its_arguments_and_its_parent()
    {
        var table = new ResolverTable(
            [new(Schema.QueryType?.FindField("f") ?? throw new InvalidOperationException(), (CompiledField field, in FieldValue parent, InputObject arguments) =>
                FieldValue.Leaf($"{field.ResponseName} {parent.Reference} {arguments["withDefault"]}"))]);

        var response = Resolve(table, "{ one: f two: f(withDefault: 4) required(int: 1) bad: f(color: BLUE) }");

        Assert.Equal(
            """{"data":{"one":"one root 3","two":"two root 4","required":null,"bad":null},"errors":[{"message":"Argument \"Query.f(color:)\" has invalid value: Value \"BLUE\" does not exist in \"Color\" enum.","locations":[{"line":1,"column":64}],"path":["bad"]}]}""",
            response);
    }

    private static string Resolve(ResolverTable table, string document)
    {
        var compiled = Requests.Compile(Schema, document);
        using var output = new ResponseBuffer();
        Executor.Execute(
            compiled,
            new ResolverSource(table, compiled, VariableValues.Empty),
            FieldValue.Object("root"),
            [],
            output,
            default,
            TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Coerce(string definitions, string field, string variables)
    {
        var compiled = Requests.Compile(Schema, $"query{definitions} {{ {field} }}");
        var values = VariableValues.Coerce(Schema, compiled.Definition, Encoding.UTF8.GetBytes(variables.Replace('\'', '"')), null, out var errors);
        Assert.Empty(errors);
        if (!ArgumentValues.TryCoerce(compiled.RootFields[0], values, out var arguments, out var error))
        {
            return error.ToString();
        }

        using var output = new ResponseBuffer();
        Assert.True(ResponseWriter.TryWriteLeaf(output, arguments));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
