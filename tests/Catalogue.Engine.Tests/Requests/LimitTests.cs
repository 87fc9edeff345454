using System.Text;
using Catalogue.Engine.Execution;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Requests;

/// <summary>Each limit of the engine, set low: the request that passes it gets one error with a code and a remedy.</summary>
public sealed class LimitTests
{
    private static readonly EngineLimits Usual = new();

    private static readonly Dictionary<string, EngineLimits> Lowered = new(StringComparer.Ordinal)
    {
        ["Tokens"] = Usual with { Parser = ParserLimits.Operation with { MaxTokens = 8 } },
        ["Nodes"] = Usual with { Parser = ParserLimits.Operation with { MaxNodes = 5 } },
        ["Aliases"] = Usual with { Parser = ParserLimits.Operation with { MaxAliases = 1 } },
        ["DirectivesPerLocation"] = Usual with { Parser = ParserLimits.Operation with { MaxDirectives = 1 } },
        ["DocumentDepth"] = Usual with { Parser = ParserLimits.Operation with { MaxDepth = 2 } },
        ["VariableDepth"] = Usual with { Variables = VariableLimits.Default with { MaxDepth = 2 } },
        ["ValidationSteps"] = Usual with { Validation = ValidationLimits.Default with { MaxSteps = 3 } },
        ["OperationFields"] = Usual with { Compile = CompileLimits.Default with { MaxFields = 1 } },
        ["OperationDepth"] = Usual with { Compile = CompileLimits.Default with { MaxDepth = 2 } },
        ["FragmentVisits"] = Usual with { Compile = CompileLimits.Default with { MaxVisits = 2 } },
        ["Introspection"] = Usual with { Validation = ValidationLimits.Default with { Introspection = false } },
        ["IntrospectionDepth"] = Usual with { Validation = ValidationLimits.Default with { MaxIntrospectionDepth = 0 } },
        ["PageSize"] = Usual with { Lists = new ListLimits { PageSize = 20 } },
        ["NodeIds"] = Usual with { Lists = new ListLimits { NodeIds = 1 } },
        ["LineageDepth"] = Usual with { Lists = new ListLimits { LineageDepth = 2 } },
        ["LineageNodes"] = Usual with { Lists = new ListLimits { LineageNodes = 2 } },
        ["LinkagePaths"] = Usual with { Lists = new ListLimits { LinkagePaths = 2 } },
        ["Cost"] = Usual with { MaxCost = 10 },
        ["ResponseBytes"] = Usual with { Execution = ExecutionLimits.Default with { MaxResponseBytes = 20 } },
    };

    public static TheoryData<string, string, string, string> Refusals => new()
    {
        { "Tokens", "{ datasets { totalCount } me { id } }", "", """{"message":"Syntax Error: Document contains more than 8 tokens. Parsing aborted. Send it in parts, and long values as variables.","locations":[{"line":1,"column":35}],"extensions":{"code":"HC0014"}}""" },
        { "Nodes", "{ datasets { totalCount } }", "", """{"message":"Syntax Error: Document contains more than 5 nodes. Parsing aborted. Send it in parts, and long values as variables.","locations":[{"line":1,"column":28}],"extensions":{"code":"HC0014"}}""" },
        { "Aliases", "{ a: __typename b: __typename }", "", """{"message":"Syntax Error: Document contains more than 1 aliases. Parsing aborted. Ask for lists rather than one item at a time, or send several requests.","locations":[{"line":1,"column":20}],"extensions":{"code":"HC0014"}}""" },
        { "DirectivesPerLocation", "{ __typename @skip(if: false) @include(if: true) }", "", """{"message":"Syntax Error: One place has more than 1 directives. Parsing aborted. Remove those that are repeated.","locations":[{"line":1,"column":31}],"extensions":{"code":"HC0014"}}""" },
        { "DocumentDepth", "{ datasets { nodes { id } } }", "", """{"message":"Syntax Error: Document is nested more than 2 levels deep. Parsing aborted. Select fewer levels at once, and send nested values as variables.","locations":[{"line":1,"column":20}],"extensions":{"code":"HC0014"}}""" },
        { "VariableDepth", "query($w: DatasetFilter) { datasets(where: $w) { totalCount } }", "{\"w\":{\"and\":[{}]}}", """{"message":"The variables nest deeper than 2 levels; send flatter ones.","extensions":{"code":"VARIABLES_TOO_DEEP"}}""" },
        { "ValidationSteps", "{ datasets { totalCount } datasets { totalCount } }", "", """{"message":"The document takes more than 3 steps to validate; it spreads fragments or repeats fields too often. Send it in parts.","locations":[{"line":1,"column":38}],"extensions":{"code":"DOCUMENT_TOO_COMPLEX"}}""" },
        { "OperationFields", "{ datasets { totalCount } }", "", """{"message":"The operation selects more than 1 fields, fragments counted wherever they are spread. Select less at once.","locations":[{"line":1,"column":14}],"extensions":{"code":"OPERATION_TOO_LARGE"}}""" },
        { "OperationDepth", "{ datasets { nodes { id } } }", "", """{"message":"The operation nests fields deeper than 2 levels; select fewer at once.","locations":[{"line":1,"column":22}],"extensions":{"code":"OPERATION_TOO_DEEP"}}""" },
        { "FragmentVisits", "{ ...F } fragment F on Query { __typename ... { __typename } }", "", """{"message":"Collecting the operation's fields takes more than 2 steps; it spreads fragments too often. Select less at once.","locations":[{"line":1,"column":43}],"extensions":{"code":"OPERATION_TOO_LARGE"}}""" },
        { "Introspection", "{ __schema { description } }", "", """{"message":"GraphQL introspection has been disabled, but the requested query contained the field \"__schema\".","locations":[{"line":1,"column":3}],"extensions":{"code":"HC0046"}}""" },
        { "IntrospectionDepth", "{ __type(name: \"Dataset\") { fields { name } } }", "", """{"message":"Maximum introspection depth exceeded: \"__type\" may pass through at most 0 lists of fields or types. Ask for the types by name, or for the schema as SDL.","locations":[{"line":1,"column":3}],"extensions":{"code":"HC0086"}}""" },
        { "PageSize", "{ datasets(first: 21) { totalCount } }", "", """{"message":"The argument `first` must be from 0 to 20, not 21.","locations":[{"line":1,"column":12}],"extensions":{"code":"HC0051"}}""" },
        { "NodeIds", "{ nodes(ids: [\"a\", \"b\"]) { id } }", "", """{"message":"The argument `ids` takes at most 1 items, not 2.","locations":[{"line":1,"column":9}],"extensions":{"code":"HC0076"}}""" },
        { "LineageDepth", "{ lineage(of: \"a\", depth: 3) { complete } }", "", """{"message":"The argument `depth` must be from 0 to 2, not 3.","locations":[{"line":1,"column":20}],"extensions":{"code":"OUT_OF_RANGE"}}""" },
        { "LineageNodes", "{ lineage(of: \"a\", maxNodes: 3) { complete } }", "", """{"message":"The argument `maxNodes` must be from 1 to 2, not 3.","locations":[{"line":1,"column":20}],"extensions":{"code":"OUT_OF_RANGE"}}""" },
        { "LinkagePaths", "{ linkagePaths(from: \"a\", to: \"b\", first: 3) { __typename } }", "", """{"message":"The argument `first` must be from 0 to 2, not 3.","locations":[{"line":1,"column":36}],"extensions":{"code":"OUT_OF_RANGE"}}""" },
        { "Cost", "{ datasets(first: 50) { nodes { id } } }", "", """{"message":"The operation costs up to 2 for its fields and 51 for its objects; 10 is the most of each. Ask for smaller pages, or for fewer levels at once.","extensions":{"code":"HC0047","fieldCost":2,"typeCost":51,"maxCost":10}}""" },
        { "ResponseBytes", "{ datasets { nodes { id } } }", "", """{"message":"The response is larger than 20 bytes; select less, or fewer items at once.","extensions":{"code":"RESPONSE_TOO_LARGE"}}""" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_request_that_passes_a_limit_is_refused_with_the_remedy(string limit, string query, string variables, string error) =>
        Assert.Equal($$"""{"errors":[{{error}}]}""", await AskAsync(Lowered[limit], query, variables));

    private static async Task<string> AskAsync(EngineLimits limits, string query, string variables)
    {
        var catalogue = await SeededCatalogue.OnEmbeddedStore();
        var engine = new CatalogueEngine(catalogue.Schema, catalogue.Policy, catalogue.Store, new CursorKey(new byte[CursorKey.Size]), FixedTime.CaseDay, limits);
        using var output = new ResponseBuffer();
        await engine.ExecuteAsync(new GraphQLRequest(Encoding.UTF8.GetBytes(query), Variables: Encoding.UTF8.GetBytes(variables)), Principal.Anonymous, output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
