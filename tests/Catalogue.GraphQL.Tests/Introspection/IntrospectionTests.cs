using System.Text;
using System.Text.Json.Nodes;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Introspection;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Introspection;

public sealed class IntrospectionTests
{
    private const string Sdl = """"
        """The schema"""
        schema {
          query: Root
        }

        """Marks"""
        directive @mark(note: String = "n", old: Int @deprecated) repeatable on OBJECT | FIELD

        """The root"""
        type Root implements Node {
          id: ID!
          """Lists"""
          list(first: Int = 10, old: Boolean @deprecated(reason: "unused")): [[Hit!]]!
          gone: String @deprecated
        }

        interface Node {
          id: ID!
        }

        union Hit = Root

        enum Colour {
          """Red"""
          RED
          GREEN @deprecated(reason: "faded")
        }

        input Choice @oneOf {
          a: Int
          old: Colour @deprecated
        }

        input In {
          a: Choice = { a: 1 }
        }

        scalar Date @specifiedBy(url: "https://example.org/date")
        """";

    [Theory]
    [InlineData(
        "{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }",
        """{"__schema":{"description":"The schema","queryType":{"name":"Root"},"mutationType":null,"subscriptionType":null}}""")]
    [InlineData(
        "{ __schema { types { kind name } } }",
        """{"__schema":{"types":[{"kind":"OBJECT","name":"Root"},{"kind":"SCALAR","name":"ID"},{"kind":"SCALAR","name":"Int"},{"kind":"SCALAR","name":"Boolean"},{"kind":"SCALAR","name":"String"},{"kind":"INTERFACE","name":"Node"},{"kind":"UNION","name":"Hit"},{"kind":"ENUM","name":"Colour"},{"kind":"INPUT_OBJECT","name":"Choice"},{"kind":"INPUT_OBJECT","name":"In"},{"kind":"SCALAR","name":"Date"},{"kind":"OBJECT","name":"__Schema"},{"kind":"OBJECT","name":"__Type"},{"kind":"ENUM","name":"__TypeKind"},{"kind":"OBJECT","name":"__Field"},{"kind":"OBJECT","name":"__InputValue"},{"kind":"OBJECT","name":"__EnumValue"},{"kind":"OBJECT","name":"__Directive"},{"kind":"ENUM","name":"__DirectiveLocation"}]}}""")]
    [InlineData(
        "{ __schema { directives { name description isRepeatable locations args { name } all: args(includeDeprecated: true) { name defaultValue isDeprecated deprecationReason } } } }",
        """{"__schema":{"directives":[{"name":"mark","description":"Marks","isRepeatable":true,"locations":["OBJECT","FIELD"],"args":[{"name":"note"}],"all":[{"name":"note","defaultValue":"\"n\"","isDeprecated":false,"deprecationReason":null},{"name":"old","defaultValue":null,"isDeprecated":true,"deprecationReason":"No longer supported"}]},{"name":"include","description":"Includes this selection only when the argument is true.","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"}],"all":[{"name":"if","defaultValue":null,"isDeprecated":false,"deprecationReason":null}]},{"name":"skip","description":"Skips this selection when the argument is true.","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"}],"all":[{"name":"if","defaultValue":null,"isDeprecated":false,"deprecationReason":null}]},{"name":"deprecated","description":"Marks an element of the schema that should no longer be used.","isRepeatable":false,"locations":["FIELD_DEFINITION","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION","ENUM_VALUE"],"args":[{"name":"reason"}],"all":[{"name":"reason","defaultValue":"\"No longer supported\"","isDeprecated":false,"deprecationReason":null}]},{"name":"specifiedBy","description":"Names the specification of a custom scalar.","isRepeatable":false,"locations":["SCALAR"],"args":[{"name":"url"}],"all":[{"name":"url","defaultValue":null,"isDeprecated":false,"deprecationReason":null}]},{"name":"oneOf","description":"Marks an input object of which exactly one field must be given, and that not null.","isRepeatable":false,"locations":["INPUT_OBJECT"],"args":[],"all":[]}]}}""")]
    [InlineData(
        "{ __type(name: \"Root\") { kind name description specifiedByURL isOneOf ofType { name } interfaces { name } possibleTypes { name } enumValues { name } inputFields { name } fields { name } } }",
        """{"__type":{"kind":"OBJECT","name":"Root","description":"The root","specifiedByURL":null,"isOneOf":null,"ofType":null,"interfaces":[{"name":"Node"}],"possibleTypes":null,"enumValues":null,"inputFields":null,"fields":[{"name":"id"},{"name":"list"}]}}""")]
    [InlineData(
        "{ __type(name: \"Root\") { fields(includeDeprecated: true) { name description isDeprecated deprecationReason args { name } all: args(includeDeprecated: true) { name type { name } defaultValue } type { kind name ofType { kind name ofType { kind name ofType { kind ofType { kind name } } } } } } } }",
        """{"__type":{"fields":[{"name":"id","description":null,"isDeprecated":false,"deprecationReason":null,"args":[],"all":[],"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"SCALAR","name":"ID","ofType":null}}},{"name":"list","description":"Lists","isDeprecated":false,"deprecationReason":null,"args":[{"name":"first"}],"all":[{"name":"first","type":{"name":"Int"},"defaultValue":"10"},{"name":"old","type":{"name":"Boolean"},"defaultValue":null}],"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","name":null,"ofType":{"kind":"LIST","name":null,"ofType":{"kind":"NON_NULL","ofType":{"kind":"UNION","name":"Hit"}}}}}},{"name":"gone","description":null,"isDeprecated":true,"deprecationReason":"No longer supported","args":[],"all":[],"type":{"kind":"SCALAR","name":"String","ofType":null}}]}}""")]
    [InlineData(
        "{ a: __type(name: \"Node\") { ...T } b: __type(name: \"Hit\") { ...T } } fragment T on __Type { kind interfaces { name } possibleTypes { name } fields { name } }",
        """{"a":{"kind":"INTERFACE","interfaces":[],"possibleTypes":[{"name":"Root"}],"fields":[{"name":"id"}]},"b":{"kind":"UNION","interfaces":null,"possibleTypes":[{"name":"Root"}],"fields":null}}""")]
    [InlineData(
        "{ __type(name: \"Colour\") { enumValues { name description } all: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } } }",
        """{"__type":{"enumValues":[{"name":"RED","description":"Red"}],"all":[{"name":"RED","isDeprecated":false,"deprecationReason":null},{"name":"GREEN","isDeprecated":true,"deprecationReason":"faded"}]}}""")]
    [InlineData(
        "{ a: __type(name: \"Choice\") { isOneOf inputFields { name } all: inputFields(includeDeprecated: true) { name isDeprecated } } b: __type(name: \"In\") { isOneOf inputFields { name defaultValue } } }",
        """{"a":{"isOneOf":true,"inputFields":[{"name":"a"}],"all":[{"name":"a","isDeprecated":false},{"name":"old","isDeprecated":true}]},"b":{"isOneOf":false,"inputFields":[{"name":"a","defaultValue":"{ a: 1 }"}]}}""")]
    [InlineData(
        "{ a: __type(name: \"Date\") { specifiedByURL } b: __type(name: \"Unknown\") { name } __typename }",
        """{"a":{"specifiedByURL":"https://example.org/date"},"b":null,"__typename":"Root"}""")]
    public void Introspection_answers(string query, string expected)
    {
        Assert.Equal($"{{\"data\":{expected}}}", Execute(Sdl, query));
    }

    [Fact]
    public void The_introspection_types_describe_themselves()
    {
        var answer = JsonNode.Parse(Execute(Sdl, "{ __type(name: \"__Type\") { description fields { name args { name defaultValue type { kind ofType { name } } } } } }"));

        var fields = answer?["data"]?["__type"]?["fields"]?.AsArray() ?? [];
        Assert.Equal(
            ["kind", "name", "description", "specifiedByURL", "fields", "interfaces", "possibleTypes", "enumValues", "inputFields", "ofType", "isOneOf"],
            fields.Select(field => field?["name"]?.GetValue<string>()));
        Assert.Equal(
            """[{"name":"includeDeprecated","defaultValue":"false","type":{"kind":"NON_NULL","ofType":{"name":"Boolean"}}}]""",
            fields[4]?["args"]?.ToJsonString());
    }

    private static string Execute(string sdl, string query)
    {
        var schema = Schema.Build([Parser.Parse(sdl, ParserLimits.Schema)]).GetSchema();
        var document = Parser.Parse(query);
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        var compiled = OperationCompiler.Compile(schema, document, operation, ConditionValues.None);
        var source = new ResolverSource(IntrospectionResolvers.For(schema), compiled, VariableValues.Empty);
        using var output = new ResponseBuffer();
        Executor.Execute(compiled, source, FieldValue.Object(schema), [], output, default, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
