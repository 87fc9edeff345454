using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>All payloads of a response over JSON values, one a line.</summary>
internal static class Payloads
{
    public static Schema Schema(string sdl) =>
        GraphQL.TypeSystem.Schema.Build([Parser.Parse(sdl, ParserLimits.Schema)], incrementalDelivery: true).GetSchema();

    public static string Of(
        Schema schema,
        IncrementalForm form,
        string document,
        string root,
        string variables = "",
        ExecutionSettings settings = default,
        Func<CompiledOperation, KnownError[]>? known = null)
    {
        var parsed = Parser.Parse(document);
        var operation = parsed.Definitions.OfType<OperationDefinitionNode>().First();
        var values = VariableValues.Coerce(schema, operation, Encoding.UTF8.GetBytes(variables), null, out var errors);
        Assert.Empty(errors);
        var compiled = OperationCompiler.Compile(schema, parsed, operation, Conditions.Read(Conditions.Of(parsed, operation), values), null, form);
        return string.Join('\n', Of(compiled, new JsonSource(schema), JsonSource.Root(root), [.. known?.Invoke(compiled) ?? []], settings with { Variables = values }));
    }

    public static List<string> Of(CompiledOperation compiled, ValueSource source, in FieldValue root, KnownError[] known, ExecutionSettings settings)
    {
        using var output = new ResponseBuffer(16);
        Executor.Start(compiled, source, root, [.. known], output, settings, out var further, TestContext.Current.CancellationToken);
        var payloads = new List<string> { Encoding.UTF8.GetString(output.ToArray()) };
        output.Reset();
        while (further?.TryWriteNext(output, TestContext.Current.CancellationToken) is true)
        {
            payloads.Add(Encoding.UTF8.GetString(output.ToArray()));
            output.Reset();
        }

        return payloads;
    }
}
