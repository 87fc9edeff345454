using Catalogue.Engine;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Server.Configuration;

internal sealed partial class SettingsReader
{
    private const int Megabyte = 1024 * 1024;

    private HttpLimits ReadHttpLimits()
    {
        var usual = new HttpLimits();
        return new HttpLimits
        {
            RequestBytes = ReadLimit(nameof(HttpLimits.RequestBytes), usual.RequestBytes, 1024, 64 * Megabyte),
            ExecutionSeconds = ReadLimit(nameof(HttpLimits.ExecutionSeconds), usual.ExecutionSeconds, 1, 3600),
            Connections = ReadLimit(nameof(HttpLimits.Connections), usual.Connections, 1, 1_000_000),
            DrainSeconds = ReadLimit(nameof(HttpLimits.DrainSeconds), usual.DrainSeconds, 0, 3600),
        };
    }

    private EngineLimits ReadEngineLimits()
    {
        var usual = new EngineLimits();
        var parser = ReadParserLimits(usual.Parser);
        var errors = ReadLimit("Errors", usual.Validation.MaxErrors, 1, 1_000);
        return new EngineLimits
        {
            Parser = parser,
            Validation = ReadValidationLimits(usual.Validation, parser, errors),
            Variables = new VariableLimits(ReadLimit("VariableDepth", usual.Variables.MaxDepth, 1, DepthBound.Deepest), errors),
            Compile = ReadCompileLimits(usual.Compile),
            Execution = new ExecutionLimits(
                ReadLimit("ResponseBytes", (int)usual.Execution.MaxResponseBytes, 1024, int.MaxValue),
                ReadLimit("FieldErrors", usual.Execution.MaxErrors, 1, 100_000)),
            Lists = ReadListLimits(usual.Lists),
            ConcurrentOperations = ReadLimit(nameof(EngineLimits.ConcurrentOperations), usual.ConcurrentOperations, 1, 100_000),
            QueuedOperations = ReadLimit(nameof(EngineLimits.QueuedOperations), usual.QueuedOperations, 0, 1_000_000),
            MaxCost = ReadLimit("Cost", (int)usual.MaxCost, 1, int.MaxValue),
            DocumentCacheBytes = ReadLimit("DocumentCacheBytes", (int)usual.DocumentCacheBytes, Megabyte, int.MaxValue),
            PlanCacheBytes = ReadLimit("PlanCacheBytes", (int)usual.PlanCacheBytes, Megabyte, int.MaxValue),
            WaitingChanges = ReadLimit(nameof(EngineLimits.WaitingChanges), usual.WaitingChanges, 1, 1_000_000),
            WaitingCommits = ReadLimit(nameof(EngineLimits.WaitingCommits), usual.WaitingCommits, 1, 1_000_000),
        };
    }

    private ParserLimits ReadParserLimits(ParserLimits usual) =>
        new(ReadLimit("Tokens", usual.MaxTokens, 1, 1_000_000), ReadLimit("DocumentDepth", usual.MaxDepth, 1, DepthBound.Deepest))
        {
            MaxNodes = ReadLimit("Nodes", usual.MaxNodes, 1, 1_000_000),
            MaxAliases = ReadLimit("Aliases", usual.MaxAliases, 0, 1_000_000),
            MaxDirectives = ReadLimit("DirectivesPerLocation", usual.MaxDirectives, 0, 1_000),
        };

    private ValidationLimits ReadValidationLimits(ValidationLimits usual, ParserLimits parser, int errors) =>
        new(errors, Math.Min(parser.MaxDepth + 1, DepthBound.Deepest), ReadLimit("ValidationSteps", usual.MaxSteps, 1_000, 10_000_000))
        {
            Introspection = ReadSwitch("Catalogue:Limits:Introspection", usual.Introspection),
            MaxIntrospectionDepth = ReadLimit("IntrospectionDepth", usual.MaxIntrospectionDepth, 0, 10),
            Suggestions = ReadSwitch("Catalogue:Limits:Suggestions", usual.Suggestions),
        };

    private CompileLimits ReadCompileLimits(CompileLimits usual) => new(
        ReadLimit("OperationFields", usual.MaxFields, 1, 1_000_000),
        ReadLimit("FragmentVisits", usual.MaxVisits, 1, 10_000_000),
        ReadLimit("OperationDepth", usual.MaxDepth, 1, DepthBound.Deepest));

    private ListLimits ReadListLimits(ListLimits usual) => new()
    {
        PageSize = ReadLimit(nameof(ListLimits.PageSize), usual.PageSize, 1, 10_000),
        NodeIds = ReadLimit(nameof(ListLimits.NodeIds), usual.NodeIds, 1, 10_000),
        Changes = ReadLimit(nameof(ListLimits.Changes), usual.Changes, 1, 10_000),
        LineageDepth = ReadLimit(nameof(ListLimits.LineageDepth), usual.LineageDepth, 0, 1_000),
        LineageNodes = ReadLimit(nameof(ListLimits.LineageNodes), usual.LineageNodes, 1, 100_000),
        LinkagePaths = ReadLimit(nameof(ListLimits.LinkagePaths), usual.LinkagePaths, 0, 1_000),
    };

    private int ReadLimit(string name, int usual, int least, int most) => ReadNumber($"Catalogue:Limits:{name}", usual, least, most);

    private bool ReadSwitch(string key, bool usual)
    {
        Describe(key, usual ? "true" : "false", "true, false");
        return ReadText(key) switch
        {
            null => usual,
            var text when bool.TryParse(text, out var value) => value,
            var text => Fault(key, $"is \"{text}\"; it must be true or false.", usual),
        };
    }
}
