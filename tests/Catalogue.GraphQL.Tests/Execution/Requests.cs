using System.Collections.Immutable;
using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Introspection;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>Requests over JSON values, from text to text.</summary>
internal static class Requests
{
    public static Schema Schema(string sdl) => GraphQL.TypeSystem.Schema.Build([Parser.Parse(sdl, ParserLimits.Schema)]).GetSchema();

    /// <summary>ExecuteRequest of spec 6.1, without validation.</summary>
    public static string Execute(
        Schema schema,
        string document,
        string root = "{}",
        string variables = "",
        string? operationName = null,
        CompileLimits? compileLimits = null,
        ExecutionLimits? executionLimits = null,
        ErrorBehavior onError = ErrorBehavior.Propagate)
    {
        var parsed = Parser.Parse(document);
        using var output = new ResponseBuffer(16);
        if (!OperationSelection.TryGetOperation(parsed, operationName, out var operation, out var error))
        {
            return RequestError(output, [error]);
        }

        var values = VariableValues.Coerce(schema, operation, Encoding.UTF8.GetBytes(variables), null, out var errors);
        if (!errors.IsEmpty)
        {
            return RequestError(output, errors);
        }

        var conditions = Conditions.Read(Conditions.Of(parsed, operation), values);
        var compiled = OperationCompiler.Compile(schema, parsed, operation, conditions, compileLimits);
        var introspection = new ResolverSource(IntrospectionResolvers.For(schema), compiled, values);
        var source = new JsonSource(schema, introspection);
        Executor.Execute(compiled, source, JsonSource.Root(root), [], output, new() { Limits = executionLimits, OnError = onError }, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static CompiledOperation Compile(Schema schema, string document, CompileLimits? limits = null)
    {
        var parsed = Parser.Parse(document, new ParserLimits(10_000_000, 200));
        var operation = parsed.Definitions.OfType<OperationDefinitionNode>().First();
        return OperationCompiler.Compile(schema, parsed, operation, ConditionValues.None, limits);
    }

    private static string RequestError(ResponseBuffer output, ImmutableArray<GraphQLError> errors)
    {
        ErrorWriter.WriteRequestErrors(output, errors.AsSpan());
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
