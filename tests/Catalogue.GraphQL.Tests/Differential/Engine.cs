using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Introspection;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Our verdict on a case, in the words of reference.mjs: what it is, then the places of its errors, or what its executions gave.</summary>
internal static class Engine
{
    private const int Unlimited = 1_000_000_000;

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_000 };
    private static readonly ParserLimits ParserLimits = new(Unlimited, 500);
    private static readonly ValidationLimits ValidationLimits = new(Unlimited, 500, Unlimited) { MaxIntrospectionDepth = Unlimited };
    private static readonly VariableLimits VariableLimits = new(64, Unlimited);
    private static readonly CompileLimits CompileLimits = new(Unlimited, Unlimited, 500);
    private static readonly ExecutionLimits ExecutionLimits = new(Unlimited, Unlimited);

    public static string Verdict(Schema schema, DifferentialCase asked, CancellationToken cancellationToken)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(asked.Document, ParserLimits);
        }
        catch (GraphQLSyntaxException exception)
        {
            return $"unparsable\n{Places(exception.Error)}";
        }

        if (!Validator.TryValidate(schema, document, ValidationLimits, out var validated, out var errors))
        {
            return $"invalid\n{Lines(errors.Select(Places))}";
        }

        if (!validated.TryGetOperation(asked.OperationName, out var operation, out _))
        {
            return "valid";
        }

        return string.Join('\n', asked.Variables.Select(json => Run(operation, json, asked.Hash, asked.IsIncremental, cancellationToken)).Prepend("valid"));
    }

    private static string Run(ValidatedOperation operation, string json, uint hash, bool isIncremental, CancellationToken cancellationToken)
    {
        var variables = VariableValues.Coerce(operation.Schema, operation.Definition, Encoding.UTF8.GetBytes(json), VariableLimits, out var errors);
        if (!errors.IsEmpty)
        {
            return $"refused\n{Lines(errors.Select(Places).Distinct())}";
        }

        var head = $"variables {Text(operation.Definition, variables)}";
        return isIncremental
            ? $"{head}\n{RunInParts(operation, variables, hash, IncrementalForm.Pending, cancellationToken)}\n{RunInParts(operation, variables, hash, IncrementalForm.Paths, cancellationToken)}"
            : $"{head}\n{Text(Payloads(operation, variables, hash, IncrementalForm.None, cancellationToken)[0])}";
    }

    private static string RunInParts(ValidatedOperation operation, VariableValues variables, uint hash, IncrementalForm form, CancellationToken cancellationToken)
    {
        var payloads = Payloads(operation, variables, hash, form, cancellationToken);
        var nodes = payloads.ConvertAll(payload => JsonNode.Parse(payload, null, Deep) ?? throw new InvalidOperationException("A payload is an object."));
        var (data, errors, failed) = Reassembly.Of(nodes, form);
        var text = new StringBuilder(payloads.Count > 1 ? "parts" : "whole").Append(form == IncrementalForm.Pending ? " v0.2\ndata " : " v0.1\ndata ");
        using var json = JsonDocument.Parse(data?.ToJsonString(new JsonSerializerOptions { MaxDepth = 1_000 }) ?? "null", Deep);
        CanonicalText.Append(text, json.RootElement);
        using var list = JsonDocument.Parse(new JsonArray([.. errors.Select(error => error.DeepClone())]).ToJsonString());
        var lines = list.RootElement.EnumerateArray().Select(error => $"error {Path(error)} at {Places(error)}").Order(StringComparer.Ordinal);
        return string.Join('\n', [text.ToString(), .. lines, .. failed.Order(StringComparer.Ordinal)]);
    }

    private static List<byte[]> Payloads(ValidatedOperation operation, VariableValues variables, uint hash, IncrementalForm form, CancellationToken cancellationToken)
    {
        var compiled = OperationCompiler.Compile(operation, Conditions.Read(operation.ConditionNames, variables), CompileLimits, form);
        var introspection = new ResolverSource(IntrospectionResolvers.For(operation.Schema), compiled, variables);
        var source = new FakeSource(operation.Schema, variables, introspection);
        using var output = new ResponseBuffer();
        var settings = new ExecutionSettings { Limits = ExecutionLimits, Variables = variables };
        Executor.Start(compiled, source, source.Root(hash), [], output, settings, out var further, cancellationToken);
        var payloads = new List<byte[]> { output.ToArray() };
        output.Reset();
        while (further?.TryWriteNext(output, cancellationToken) is true)
        {
            payloads.Add(output.ToArray());
            output.Reset();
        }

        return payloads;
    }

    private static string Text(OperationDefinitionNode operation, VariableValues variables)
    {
        var given = new List<KeyValuePair<string, object?>>();
        foreach (var definition in operation.VariableDefinitions)
        {
            if (variables.TryGet(definition.Variable.Name, out var value))
            {
                given.Add(new(definition.Variable.Name, value));
            }
        }

        var text = new StringBuilder();
        CanonicalText.Append(text, given);
        return text.ToString();
    }

    private static string Text(byte[] response)
    {
        using var json = JsonDocument.Parse(response, Deep);
        var text = new StringBuilder("data ");
        if (json.RootElement.TryGetProperty("data", out var data))
        {
            CanonicalText.Append(text, data);
        }
        else
        {
            text.Append("absent");
        }

        if (json.RootElement.TryGetProperty("errors", out var errors))
        {
            text.Append('\n').Append(Lines(errors.EnumerateArray().Select(error => $"error {Path(error)} at {Places(error)}")));
        }

        return text.ToString();
    }

    private static string Path(JsonElement error) =>
        error.TryGetProperty("path", out var path) ? string.Join('.', path.EnumerateArray()) : string.Empty;

    private static string Places(JsonElement error) => error.TryGetProperty("locations", out var locations)
        ? Places(locations.EnumerateArray().Select(place => new SourceLocation(place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32())))
        : string.Empty;

    private static string Places(GraphQLError error) => Places(error.Locations);

    private static string Places(IEnumerable<SourceLocation> locations) =>
        string.Join(' ', locations.OrderBy(place => place.Line).ThenBy(place => place.Column));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
