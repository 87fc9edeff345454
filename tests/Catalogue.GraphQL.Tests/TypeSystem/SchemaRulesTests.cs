using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.TypeSystem;

public sealed class SchemaRulesTests
{
    [Theory]
    [InlineData(
        "type Query { a: Int } type __A { a: Int }",
        "1:28: Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(
        "type Query { __a(__b: Int): Int } enum E { __V } input I { __f: Int } directive @__d(__x: Int) on FIELD",
        "1:14: Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "1:18: Name \"__b\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "1:44: Name \"__V\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "1:60: Name \"__f\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "1:82: Name \"__d\" must not begin with \"__\", which is reserved by GraphQL introspection.",
        "1:86: Name \"__x\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(
        "type Query",
        "1:6: Type Query must define one or more fields.")]
    [InlineData(
        "interface A type Query { a: A }",
        "1:11: Type A must define one or more fields.")]
    [InlineData(
        "union U type Query { a: U }",
        "1:7: Union type U must define one or more member types.")]
    [InlineData(
        "enum E type Query { a: E }",
        "1:6: Enum type E must define one or more values.")]
    [InlineData(
        "input I type Query { a(i: I): Int }",
        "1:7: Input Object type I must define one or more fields.")]
    [InlineData(
        "type Query { a: Int } union U = Query | Query",
        "1:29: Union type U can only include type Query once.")]
    [InlineData(
        "type Query { a: Int } union U = Query extend union U = Query",
        "1:29: Union type U can only include type Query once.")]
    [InlineData(
        "schema { query: Q mutation: Q } type Q { a: Int }",
        "1:38: All root types must be different, \"Q\" type is used as query and mutation root types.")]
    [InlineData(
        "schema { query: Q mutation: Q subscription: Q } type Q { a: Int }",
        "1:54: All root types must be different, \"Q\" type is used as query, mutation, and subscription root types.")]
    [InlineData(
        "interface A implements A { a: Int } type Query { a: A }",
        "1:11: Type A cannot implement itself because it would create a circular reference.")]
    [InlineData(
        "interface A { a: Int } type Query implements A & A { a: Int }",
        "1:29: Type Query can only implement A once.")]
    [InlineData(
        "interface A { a: Int } type Query implements A { a: Int } extend type Query implements A",
        "1:29: Type Query can only implement A once.")]
    [InlineData(
        "interface A implements B { a: Int } interface B implements A { a: Int } type Query { a: A }",
        "1:11: Type A cannot implement B because it would create a circular reference.",
        "1:47: Type B cannot implement A because it would create a circular reference.")]
    [InlineData(
        "interface A { a: Int } interface B implements A { a: Int } type Query implements B { a: Int }",
        "1:65: Type Query must implement A because it is implemented by B.")]
    [InlineData(
        "interface A { a: Int b(x: Int!): A c: [A!] d: A! } type Query implements A { a: Float b(x: Int): Query c: [Query] d: Query }",
        "1:15: Interface field A.a expects type Int but Query.a is type Float.",
        "1:36: Interface field A.c expects type [A!] but Query.c is type [Query].",
        "1:44: Interface field A.d expects type A! but Query.d is type Query.",
        "1:24: Interface field argument A.b(x:) expects type Int! but Query.b(x:) is type Int.")]
    [InlineData(
        "interface A { u: U } union U = X type X { x: Int } type Y { x: Int } type Query implements A { u: Y }",
        "1:15: Interface field A.u expects type U but Query.u is type Y.")]
    [InlineData(
        "interface A { a(x: Int): Int } type Query implements A { a(x: Int, y: Int!): Int }",
        "1:68: Argument \"Query.a(y:)\" must not be required type \"Int!\" if not provided by the Interface field \"A.a\".")]
    [InlineData(
        "interface A { a: Int } type Query implements A { a: Int @deprecated }",
        "1:50: Interface field A.a is not deprecated, so implementation field Query.a must not be deprecated.")]
    [InlineData(
        "type Query { a(x: Int! @deprecated): Int }",
        "1:16: Required argument Query.a(x:) cannot be deprecated.")]
    [InlineData(
        "directive @d(x: Int! @deprecated) on FIELD type Query { a: Int }",
        "1:14: Required argument @d(x:) cannot be deprecated.")]
    [InlineData(
        "input I { a: Int! @deprecated b: Int! = 1 @deprecated } type Query { a(i: I): Int }",
        "1:11: Required input field I.a cannot be deprecated.")]
    [InlineData(
        "input I @oneOf { a: Int! b: Int = 1 } type Query { a(i: I): Int }",
        "1:18: OneOf input field I.a must be nullable.",
        "1:35: OneOf input field I.b cannot have a default value.")]
    [InlineData(
        "input I @oneOf { a: Int! = 1 } type Query { a(i: I): Int }",
        "1:18: OneOf input field I.a must be nullable.",
        "1:28: OneOf input field I.a cannot have a default value.")]
    [InlineData(
        "input I { a: I! } type Query { a(i: I): Int }",
        "1:11: Input Object I cannot be provided a finite value because it references itself through fields: I.a.")]
    [InlineData(
        "input I { a: J! } input J { b: K! } input K { c: I! d: K! } type Query { a(i: I): Int }",
        "1:11: Input Object I cannot be provided a finite value because it references itself through fields: I.a, J.b, K.c.",
        "1:53: Input Object K cannot be provided a finite value because it references itself through fields: K.d.")]
    [InlineData(
        "input I { a: J! b: K! } input J { a: I! } input K { a: I! } type Query { a(i: I): Int }",
        "1:11: Input Object I cannot be provided a finite value because it references itself through fields: I.a, J.a.",
        "1:17: Input Object I cannot be provided a finite value because it references itself through fields: I.b, K.a.")]
    [InlineData(
        "input I @oneOf { a: I } type Query { a(i: I): Int }",
        "1:18: Input Object I cannot be provided a finite value because it references itself through fields: I.a.")]
    [InlineData(
        "input I @oneOf { a: J } input J { a: I! } type Query { a(i: I): Int }",
        "1:18: Input Object I cannot be provided a finite value because it references itself through fields: I.a, J.a.")]
    [InlineData(
        "input I { x: I = {} } type Query { a(i: I): Int }",
        "1:11: Invalid circular reference. The default value of Input Object field I.x references itself.")]
    [InlineData(
        "input I { x: J = {} } input J { y: I = {} } type Query { a(i: I): Int }",
        "1:11: Invalid circular reference. The default value of Input Object field I.x references itself via the default values of: J.y.")]
    [InlineData(
        "input I { x: [I] = [{}] } type Query { a(i: I): Int }",
        "1:11: Invalid circular reference. The default value of Input Object field I.x references itself.")]
    [InlineData(
        "input I { x: J = {} z: J = {} } input J { y: I = {} } type Query { a(i: I): Int }",
        "1:11: Invalid circular reference. The default value of Input Object field I.x references itself via the default values of: J.y.",
        "1:43: Invalid circular reference. The default value of Input Object field J.y references itself via the default values of: I.z.")]
    [InlineData(
        "type Query { a(x: Int = \"a\"): Int }",
        "1:25: Query.a(x:) has invalid default value: Int cannot represent non-integer value: \"a\".")]
    [InlineData(
        "type Query { a(x: Int = 99999999999): Int }",
        "1:25: Query.a(x:) has invalid default value: Int cannot represent non 32-bit signed integer value: 99999999999.")]
    [InlineData(
        "type Query { a(x: Int! = null): Int }",
        "1:26: Query.a(x:) has invalid default value: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData(
        "type Query { a(x: [Int!] = [1, null, \"a\"]): Int }",
        "1:32: Query.a(x:) has invalid default value at [1]: Expected value of non-null type \"Int!\" not to be null.",
        "1:38: Query.a(x:) has invalid default value at [2]: Int cannot represent non-integer value: \"a\".")]
    [InlineData(
        "type Query { a(x: [[Int]] = [1, [2, \"b\"]]): Int }",
        "1:37: Query.a(x:) has invalid default value at [1][1]: Int cannot represent non-integer value: \"b\".")]
    [InlineData(
        "enum E { A B } type Query { a(x: E = C, y: E = \"A\", z: [E!] = A): Int }",
        "1:38: Query.a(x:) has invalid default value: Value \"C\" does not exist in \"E\" enum.",
        "1:48: Query.a(y:) has invalid default value: Enum \"E\" cannot represent non-enum value: \"A\".")]
    [InlineData(
        "input I { a: Int! b: E } enum E { A } type Query { a(x: I = { b: B, c: 1 }): Int }",
        "1:66: Query.a(x:) has invalid default value at .b: Value \"B\" does not exist in \"E\" enum.",
        "1:69: Query.a(x:) has invalid default value: Expected value of type \"I\" not to include unknown field \"c\".",
        "1:61: Query.a(x:) has invalid default value: Expected value of type \"I\" to include required field \"a\".")]
    [InlineData(
        "input I @oneOf { a: Int b: Int } type Query { a(x: I = { a: 1, b: 2 }, y: I = { a: null }, z: I = {}): Int }",
        "1:56: Query.a(x:) has invalid default value: Within OneOf Input Object type \"I\", exactly one field must be specified, and the value for that field must be non-null.",
        "1:79: Query.a(y:) has invalid default value: Within OneOf Input Object type \"I\", exactly one field must be specified, and the value for that field must be non-null.",
        "1:99: Query.a(z:) has invalid default value: Within OneOf Input Object type \"I\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData(
        "type Query { a(x: Boolean = 1, y: ID = 1, z: ID = 1.5, f: Float = 1, s: String = 1): Int }",
        "1:29: Query.a(x:) has invalid default value: Boolean cannot represent a non boolean value: 1.",
        "1:51: Query.a(z:) has invalid default value: ID cannot represent a non-string and non-integer value: 1.5.",
        "1:82: Query.a(s:) has invalid default value: String cannot represent a non string value: 1.")]
    [InlineData(
        "directive @d(x: Int = \"a\") on FIELD type Query { a: Int }",
        "1:23: @d(x:) has invalid default value: Int cannot represent non-integer value: \"a\".")]
    [InlineData(
        "type Query { a: Int } extend type Query { b: Int } extend type Query @x",
        "1:70: Unknown directive \"@x\".")]
    [InlineData(
        "type Query { a: S } scalar S @specifiedBy",
        "1:30: Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided.")]
    [InlineData(
        "type Query { a: Int @deprecated(reason: \"a\", reason: \"b\") }",
        "1:33: There can be only one argument named \"reason\".")]
    [InlineData(
        "type Query { a(x: I = { a: 1, a: 2 }): Int } input I { a: Int }",
        "1:25: There can be only one input field named \"a\".")]
    [InlineData(
        "interface Node { id: ID! } type Query implements Node { id: ID } extend interface Node { more: Int }",
        "1:18: Interface field Node.id expects type ID! but Query.id is type ID.",
        "1:90: Interface field Node.more expected but Query does not provide it.")]
    [InlineData(
        "type Query { a: [[Missing!]]! b(x: Mising): Int } type Missin { a: Int }",
        "1:19: Unknown type \"Missing\". Did you mean \"Missin\"?",
        "1:36: Unknown type \"Mising\". Did you mean \"Missin\" or \"String\"?")]
    [InlineData(
        "union U = Missing type Query implements Gone { a: U }",
        "1:11: Unknown type \"Missing\".",
        "1:41: Unknown type \"Gone\".")]
    [InlineData(
        "directive @d(x: Gone) on FIELD type Query { a: Int }",
        "1:17: Unknown type \"Gone\".")]
    [InlineData(
        "type Query { a: Int } type Query { b: Int } scalar Query",
        "1:6: There can be only one type named \"Query\".",
        "1:6: There can be only one type named \"Query\".")]
    [InlineData(
        "input In { f: Query } type Query { a: In b(c: [Query!]!): Int } directive @d(x: Query) on FIELD",
        "1:39: The type of Query.a must be Output Type but got: In.",
        "1:15: The type of In.f must be Input Type but got: Query.",
        "1:47: The type of Query.b(c:) must be Input Type but got: [Query!]!.",
        "1:81: The type of @d(x:) must be Input Type but got: Query.")]
    [InlineData(
        "directive @d(x: Int @d) on ARGUMENT_DEFINITION type Query { a: Int }",
        "1:12: Directive @d must not be used by its own definition.")]
    [InlineData(
        "directive @d(x: I) on INPUT_FIELD_DEFINITION input I { a: E } enum E { A @e } directive @e(y: J) on ENUM_VALUE input J { b: Int @d } type Query { a: Int }",
        "1:12: Directive @d must not be used by its own definition.",
        "1:90: Directive @e must not be used by its own definition.")]
    [InlineData(
        "directive @d(x: Int) on FIELD_DEFINITION type Query { a: Int @d(x: \"a\") b(x: Int @f(y: [1])): Int } directive @f(y: Int!) on ARGUMENT_DEFINITION",
        "1:88: Argument \"@f(y:)\" has invalid value: Int cannot represent non-integer value: [1].",
        "1:68: Argument \"@d(x:)\" has invalid value: Int cannot represent non-integer value: \"a\".")]
    [InlineData(
        "directive @d(x: I!) on OBJECT | SCHEMA | ENUM_VALUE | SCALAR input I { a: Int! } schema @d(x: {}) { query: Query } type Query @d(x: null) { a: Int } enum E { A @d(x: { a: true }) } scalar S @d(x: { a: 1, b: 2 })",
        "1:95: Argument \"@d(x:)\" has invalid value: Expected value of type \"I\" to include required field \"a\".",
        "1:133: Argument \"@d(x:)\" has invalid value: Expected value of non-null type \"I!\" not to be null.",
        "1:172: Argument \"@d(x:)\" has invalid value at .a: Int cannot represent non-integer value: true.",
        "1:205: Argument \"@d(x:)\" has invalid value: Expected value of type \"I\" not to include unknown field \"b\".")]
    [InlineData(
        "input A { a: Int }",
        "Query root type must be provided.")]
    public void A_schema_that_breaks_a_rule_is_refused(string sdl, params string[] errors)
    {
        Assert.Equal(errors, Build(sdl).Errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("interface A { a: Int b: A c: [A] d: A } type Query implements A { a: Int! b: Query! c: [Query!]! d: A }")]
    [InlineData("interface A { u: U i: I } interface I { x: Int } union U = X type X implements I { x: Int } type Query implements A { u: X i: X }")]
    [InlineData("interface A { a(x: Int): Int } type Query implements A { a(x: Int, y: Int! = 1, z: Int): Int }")]
    [InlineData("interface A { a: Int @deprecated } type Query implements A { a: Int @deprecated }")]
    [InlineData("type Query { a(x: Int! = 1 @deprecated): Int }")]
    [InlineData("input I { a: I } type Query { a(i: I): Int }")]
    [InlineData("input I { a: [I!]! } type Query { a(i: I): Int }")]
    [InlineData("input I @oneOf { a: I b: Int } type Query { a(i: I): Int }")]
    [InlineData("input I @oneOf { a: [I!] } type Query { a(i: I): Int }")]
    [InlineData("input I @oneOf { a: J } input J { a: I } type Query { a(i: I): Int }")]
    [InlineData("input I { x: J = { y: { x: null } } } input J { y: I = {} } type Query { a(i: I): Int }")]
    [InlineData("input I { x: I = { x: null } } type Query { a(i: I): Int }")]
    [InlineData("scalar Any type Query { a(x: Any = { a: [1, \"b\", C] }): Int }")]
    [InlineData("schema { query: Q } type Q { a: Int } type Query { a: Int }")]
    [InlineData("extend schema { query: Q } type Q { a: Int }")]
    [InlineData("extend schema { mutation: M } type M { a: Int } type Query { a: Int } type Mutation { a: Int }")]
    [InlineData("scalar S extend scalar S @specifiedBy(url: \"u\") type Query { a: S }")]
    public void A_schema_that_keeps_all_rules_is_built(string sdl)
    {
        Assert.Empty(Build(sdl).Errors);
    }

    [Fact]
    public void A_schema_that_only_describes_types_needs_no_query_root()
    {
        Assert.Empty(Schema.Build([Parser.Parse("type A { b: Int }", ParserLimits.Schema)]).Errors);
    }

    private static SchemaResult Build(string sdl) => Schema.Build([Parser.Parse(sdl, ParserLimits.Schema)], requireQueryRoot: true);
}
