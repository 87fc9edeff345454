using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class ExecutorConformanceTests
{
    /// <summary>Cases whose schema the reference does not check, and the section that forbids it.</summary>
    private static readonly Dictionary<string, string> Disagreements = new(StringComparer.Ordinal)
    {
        ["Type System: build schema from introspection can build invalid schema"] =
            "3.6: an object type defines one or more fields.",
        ["Type System: build schema from introspection prevents infinite recursion on invalid introspection recursive interfaces"] =
            "3.6: an object type implements interface types only.",
        ["Type System: build schema from introspection prevents infinite recursion on invalid introspection recursive union"] =
            "3.8: the members of a union are object types.",
    };

    [Fact]
    public void Every_named_disagreement_is_one()
    {
        var disagreeing = SharedFiles.ReadCases("execute.jsonl").Where(item => Actual(item).StartsWith("schema:", StringComparison.Ordinal));

        Assert.Equal(Disagreements.Keys, disagreeing.Select(item => Text(item, "test")));
    }

    [Fact]
    public void Every_case_answers_as_the_reference_does()
    {
        var disagreements = new List<string>();
        foreach (var executionCase in SharedFiles.ReadCases("execute.jsonl"))
        {
            var expected = WithoutMessages(executionCase.GetProperty("result").GetRawText());
            var actual = Actual(executionCase);
            if (!Disagreements.ContainsKey(Text(executionCase, "test")) && expected != actual)
            {
                disagreements.Add($"{Text(executionCase, "test")}\n{Text(executionCase, "document")}\nexpected:\n{expected}\nactual:\n{actual}");
            }
        }

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements:\n{string.Join('\n', disagreements)}");
    }

    private static string Actual(JsonElement executionCase)
    {
        var schema = Schema.Build([Parser.Parse(Text(executionCase, "schema"), ParserLimits.Schema)]);
        if (schema.Schema is null)
        {
            return $"schema: {string.Join("; ", schema.Errors)}";
        }

        return WithoutMessages(Requests.Execute(
            schema.Schema,
            Text(executionCase, "document"),
            executionCase.GetProperty("rootValue").GetRawText(),
            executionCase.GetProperty("variables").GetRawText(),
            executionCase.GetProperty("operationName").GetString()));
    }

    /// <summary>Data, places and paths; messages are each implementation's own (section 7.1.2).</summary>
    private static string WithoutMessages(string response)
    {
        var json = JsonNode.Parse(response)?.AsObject() ?? [];
        foreach (var error in json["errors"]?.AsArray() ?? [])
        {
            error?.AsObject().Remove("message");
            error?.AsObject().Remove("extensions");
        }

        var schema = json["data"]?["__schema"];
        foreach (var builtIn in Items(schema?["types"]).Concat(Items(schema?["directives"])).Where(IsBuiltIn).ToList())
        {
            builtIn?.Parent?.AsArray().Remove(builtIn);
        }

        var data = json.ContainsKey("data") ? json["data"]?.ToJsonString() ?? "null" : "absent";
        return $"data: {data}\nerrors: {json["errors"]?.ToJsonString()}";
    }

    private static IEnumerable<JsonNode?> Items(JsonNode? list) => list as JsonArray ?? [];

    /// <summary>
    /// The introspection types and the built-in directives as introspection shows them: their descriptions are each
    /// implementation's own, and the reference is ahead of this edition (sections 4.2 and 3.13.3: directives are not deprecated).
    /// </summary>
    private static bool IsBuiltIn(JsonNode? definition) => definition?["name"]?.GetValue<string>() is { } name
        && (name.StartsWith("__", StringComparison.Ordinal) || name is "include" or "skip" or "deprecated" or "specifiedBy" or "oneOf");

    private static string Text(JsonElement executionCase, string name) => executionCase.GetProperty(name).GetString() ?? string.Empty;
}
