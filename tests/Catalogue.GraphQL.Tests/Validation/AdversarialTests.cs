using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Tests.Execution;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Validation;

/// <summary>
/// Payloads that are known to hurt servers, through parsing, validation, coercion and compilation with the default limits:
/// each is answered within 250 ms and 50 MB, and the process lives. The parser's counts of nodes, aliases and directives are
/// off, so that the stages behind it are tried too.
/// </summary>
public sealed class AdversarialTests
{
    private const long MostBytes = 50_000_000;

    private static readonly ParserLimits Limits = ParserLimits.Operation with { MaxNodes = int.MaxValue, MaxAliases = int.MaxValue, MaxDirectives = int.MaxValue };

    private static readonly Schema Schema = Requests.Schema(
        """
        type Query { q: Query, list: [Query], x(a: Int, in: In, list: [Int], any: Any): Int, node: Node, s: String }
        interface Node { id: ID! }
        type A implements Node { id: ID!, q: Query, node: Node }
        type B implements Node { id: ID!, q: Query, node: Node }
        input In { in: In, list: [In], x: Int }
        scalar Any
        """);

    private static readonly Dictionary<string, (string Document, string Variables, string Outcome)> Payloads = new(StringComparer.Ordinal)
    {
        ["deep selections 5,000"] = (Nested("{ q ", "{ x }", 5_000), "", "syntax"),
        ["deep selections 20,000"] = (Nested("{ q ", "{ x }", 20_000), "", "syntax"),
        ["deep list literal"] = ($"{{ x(list: {new string('[', 20_000)}{new string(']', 20_000)}) }}", "", "syntax"),
        ["deep object literal"] = ($"{{ x(in: {Nested("{in:", "{}", 5_000)}) }}", "", "syntax"),
        ["deep type reference"] = ($"query($v: {new string('[', 20_000)}Int{new string(']', 20_000)}) {{ x }}", "", "syntax"),
        ["deep JSON variable"] = ("query($v: Any) { x(any: $v) }", $"{{\"v\":{new string('[', 20_000)}{new string(']', 20_000)}}}", "The variables nest deeper than 64 levels"),
        ["the same field 7,000 times"] = ($"{{ {Repeat("s ", 7_000)} }}", "", "compiled 1"),
        ["the same object 3,000 times"] = ($"{{ {Repeat("q { s } ", 3_000)} }}", "", "compiled 2"),
        ["the same object with fragments"] = ($"{{ {Repeat("q { ...F } ", 2_000)} }} fragment F on Query {{ q {{ s }} s }}", "", "compiled 4"),
        ["inline fragments 100 x 100"] = ($"{{ {Repeat($"... {{ {Repeat("s ", 100)} }} ", 100)} }}", "", "compiled 1"),
        ["binary fragments 2^25"] = ($"{{ ...F0 }} {Many(25, i => $"fragment F{i} on Query {{ a: q {{ ...F{i + 1} }} b: q {{ ...F{i + 1} }} }} ")} fragment F25 on Query {{ s }}", "", "OPERATION_TOO_LARGE"),
        ["binary fragments on one level"] = ($"{{ ...F0 }} {Many(500, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} ")} fragment F500 on Query {{ s }}", "", "compiled 1"),
        ["a circular fragment"] = ("{ ...F } fragment F on Query { ...F }", "", "Cannot spread fragment \"F\" within itself."),
        ["a fragment in itself below a field"] = ("{ ...F } fragment F on Query { q { ...F } }", "", "Cannot spread fragment \"F\" within itself."),
        ["two fragments that spread each other twice"] = ("{ ...F } fragment F on Query { a: q { ...G } b: q { ...G } } fragment G on Query { a: q { ...F } b: q { ...F } }", "", "Cannot spread fragment \"F\" within itself via \"G\"."),
        ["a circle of 1,000 fragments"] = ($"{{ ...F0 }} {Many(1_000, i => $"fragment F{i} on Query {{ ...F{(i + 1) % 1_000} }} ")}", "", "Cannot spread fragment \"F0\" within itself"),
        ["a chain of 1,800 fragments"] = ($"{{ ...F0 }} {Many(1_800, i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")} fragment F1800 on Query {{ s }}", "", "compiled 1"),
        ["a chain of 1,200 fragments below fields"] = ($"{{ ...F0 }} {Many(1_200, i => $"fragment F{i} on Query {{ q {{ ...F{i + 1} }} }} ")} fragment F1200 on Query {{ s }}", "", "OPERATION_TOO_DEEP"),
        ["a chain of 20,000 fragments"] = ($"{{ ...F0 }} {Many(20_000, i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")} fragment F20000 on Query {{ s }}", "", "syntax"),
        ["1,300 sibling fragments"] = ($"{{ {Many(1_300, i => $"...F{i} ")} }} {Many(1_300, i => $"fragment F{i} on Query {{ s }} ")}", "", "compiled 1"),
        ["sibling fragments that conflict"] = ($"{{ {Many(800, i => $"...F{i} ")} }} {Many(800, i => $"fragment F{i} on Query {{ y: x(a: {i}) }} ")}", "", "Fields \"y\" conflict because they have differing arguments."),
        ["one field with differing arguments"] = ($"{{ {Many(2_000, i => $"x(a: {i}) ")} }}", "", "Fields \"x\" conflict because they have differing arguments."),
        ["one field with the same arguments"] = ($"{{ {Repeat("x(a: 1 list: [1, 2]) ", 1_000)} }}", "", "compiled 1"),
        ["differing arguments below many fields"] = ($"{{ {Many(900, i => $"q {{ q {{ x(a: {i}) }} }} ")} }}", "", "Fields \"q\" conflict because subfields \"q\" conflict because subfields \"x\" conflict because they have differing arguments."),
        ["14,000 unknown fields"] = ($"{{ {Many(14_000, i => $"u{i} ")} }}", "", "Cannot query field \"u0\" on type \"Query\"."),
        ["20,000 unknown fields"] = ($"{{ {Many(20_000, i => $"u{i} ")} }}", "", "syntax"),
        ["an alias flood"] = ($"{{ {Many(4_900, i => $"a{i}: s ")} }}", "", "compiled 4900"),
        ["a directive flood"] = ($"{{ s {Repeat("@skip(if: false) ", 2_000)} }}", "", "The directive \"@skip\" can only be used once at this location."),
        ["an unknown directive flood"] = ($"{{ s {Repeat("@unknown ", 5_000)} }}", "", "Unknown directive \"@unknown\"."),
        ["an argument flood"] = ($"{{ x({Repeat("a: 1 ", 4_500)}) }}", "", "There can be only one argument named \"a\"."),
        ["an object field flood"] = ($"{{ x(in: {{ {Repeat("x: 1 ", 4_500)} }}) }}", "", "There can be only one input field named \"x\"."),
        ["an operation flood"] = ($"{Many(600, i => $"query O{i}($v: Int) {{ ...F0 x(a: $v) }} ")} {Many(300, i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")} fragment F300 on Query {{ s }}", "", "DOCUMENT_TOO_COMPLEX"),
        ["a number of 1,000,000 digits"] = ($"{{ x(a: {new string('9', 1_000_000)}) }}", "", "Int cannot represent"),
        ["a variable of 1,000,000 digits"] = ("query($v: Int) { x(a: $v) }", $"{{\"v\":{new string('9', 1_000_000)}}}", "Variable \"$v\" has invalid value: Int cannot represent"),
        ["a lone surrogate in the document"] = ("{ x(any: \"\\ud800\") }", "", "syntax"),
        ["a lone surrogate in the variables"] = ("query($v: Any) { x(any: $v) }", "{\"v\":\"\\ud800\"}", "The variables hold an escaped surrogate"),
        ["an introspection bomb"] = ($"{{ __schema {{ types {{ {Nested("fields { type { ", "name", 30, " } }")} }} }} }}", "", "Maximum introspection depth exceeded"),
        ["an abstract type tower"] = ($"{{ node {{ ...F0 }} }} {Many(40, i => $"fragment F{i} on Node {{ ... on A {{ node {{ ...F{i + 1} }} }} ... on B {{ node {{ ...F{i + 1} }} }} }} ")} fragment F40 on Node {{ id }}", "", "OPERATION_TOO_LARGE"),
        ["merging over a tower of fragments"] = ($"{{ {Many(60, i => $"q {{ ...F{i} }} ")} }} {Many(60, i => $"fragment F{i} on Query {{ q {{ ...F{(i + 1) % 61} ...F{(i + 7) % 61} }} list {{ ...F{60} }} }} ")} fragment F60 on Query {{ s }}", "", "Cannot spread fragment"),
        ["a variable flood"] = ($"query({Many(2_000, i => $"$v{i}: Int ")}) {{ {Many(700, i => $"a{i}: x(a: $v{i}) ")} }}", "", "Variable \"$v700\" is never used."),
        ["many conditions"] = ($"query({Many(500, i => $"$v{i}: Boolean! ")}) {{ {Many(500, i => $"a{i}: s @skip(if: $v{i}) ")} }}", $"{{{string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"v{i}\":true"))}}}", "compiled 0"),
    };

    public static TheoryData<string> Names => [.. Payloads.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_payload_is_answered_at_once(string name)
    {
        var (document, variables, expected) = Payloads[name];
        var query = Encoding.UTF8.GetBytes(document);
        var json = Encoding.UTF8.GetBytes(variables);
        var allocated = 0L;

        var outcome = Timing.AtOnce(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var answer = Answer(query, json);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return answer;
        });

        Assert.StartsWith(expected, outcome, StringComparison.Ordinal);
        Assert.True(allocated < MostBytes, $"allocated {allocated}");
    }

    private static string Answer(ReadOnlySpan<byte> query, ReadOnlySpan<byte> variables)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(query, Limits);
        }
        catch (GraphQLSyntaxException exception)
        {
            return $"syntax: {exception.Message}";
        }

        if (!Validator.TryValidate(Schema, document, null, out var validated, out var errors))
        {
            return Written(errors);
        }

        var definition = document.Definitions.OfType<OperationDefinitionNode>().First();
        if (!validated.TryGetOperation(definition.Name, out var operation, out var error))
        {
            return Written([error]);
        }

        var values = VariableValues.Coerce(Schema, definition, variables, null, out errors);
        if (!errors.IsEmpty)
        {
            return Written(errors);
        }

        var compiled = OperationCompiler.Compile(operation, Conditions.Read(operation.ConditionNames, values));
        return compiled.SelectionErrors.IsEmpty ? $"compiled {compiled.FieldCount}" : Written(compiled.SelectionErrors);
    }

    /// <summary>The code, or else the message, of the first error; all are written, as a server would.</summary>
    private static string Written(System.Collections.Immutable.ImmutableArray<GraphQLError> errors)
    {
        using var output = new ResponseBuffer();
        ErrorWriter.WriteRequestErrors(output, errors.AsSpan());
        Assert.True(output.Position < 200_000, $"{output.Position} bytes of errors");
        return errors[0].Code is { } code && !errors[0].Message.StartsWith("The variables", StringComparison.Ordinal)
            && !errors[0].Message.StartsWith("Maximum", StringComparison.Ordinal) ? code : errors[0].Message;
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Many(int count, Func<int, string> make) => string.Concat(Enumerable.Range(0, count).Select(make));

    private static string Nested(string open, string inner, int depth, string close = "}") => Repeat(open, depth) + inner + Repeat(close, depth);
}
