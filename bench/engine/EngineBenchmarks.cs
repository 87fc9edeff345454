using System.Text;
using BenchmarkDotNet.Attributes;
using Catalogue.Benchmarks.HandWritten;
using Catalogue.Benchmarks.Sample;
using Catalogue.Engine;
using Catalogue.Engine.Access;
using Catalogue.Engine.Planning;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;
using Catalogue.Plan.Rows;
using Catalogue.Policy;

namespace Catalogue.Benchmarks;

/// <summary>
/// Every stage of a request by itself, the whole of it, and the same bytes written by hand. All of it in one process and
/// one run; the setup refuses to start where the outputs differ by a byte.
/// </summary>
[MemoryDiagnoser]
[HideColumns("Error", "StdDev", "Median", "RatioSD", "Gen0", "Gen1", "Alloc Ratio")]
public class EngineBenchmarks : IAsyncDisposable
{
    private readonly ResponseBuffer output = new(128 * 1024);
    private JsonWriterResponse? byHand;
    private SampleEngine? sample;
    private SampleEngine? held;
    private HeldRows? rows;
    private GraphQLRequest request = SampleEngine.Request(default);
    private byte[] query = [];
    private DocumentNode? document;
    private ValidatedOperation? operation;
    private VariableValues variables = VariableValues.Empty;

    [ParamsAllValues]
    public Shape Shape { get; set; }

    [GlobalSetup]
    public async Task OpenAsync()
    {
        byHand = new JsonWriterResponse(output);
        sample = await SampleEngine.OpenAsync();
        rows = new HeldRows(sample.Store);
        held = sample.Over(rows);
        request = SampleEngine.Request(Shape);
        query = request.Query.ToArray();
        document = Parse();
        operation = Validate()?.TryGetOperation(null, out var found, out _) == true ? found : throw new InvalidOperationException("The query is not valid.");
        variables = VariableValues.Coerce(sample.Schema.Api, operation.Definition, request.Variables.Span, null, out _);
        await CompareAsync();
    }

    [Benchmark]
    public DocumentNode Parse() => Parser.Parse(query, ParserLimits.Operation);

    [Benchmark]
    public ValidatedDocument? Validate() =>
        Validator.TryValidate(Sample.Schema.Api, document ?? Parse(), ValidationLimits.Default, out var validated, out _) ? validated : null;

    /// <summary>Collects the fields and plans them under the policy.</summary>
    [Benchmark]
    public object Compile()
    {
        var valid = operation ?? throw new InvalidOperationException("Not set up.");
        var compiled = OperationCompiler.Compile(valid, ConditionValues.None);
        return OperationPlanner.Plan(Sample.Schema.Whole, Sample.Access, Sample.Access.Compile(Principal.Anonymous), Principal.Anonymous, compiled, variables, new ListLimits(), Enforcement.Whole);
    }

    /// <summary>The store's part: from the plan to rows.</summary>
    [Benchmark]
    public ValueTask<RowSet[]> Execute() =>
        Sample.Store.ExecuteAsync(rows?.Plan ?? throw new InvalidOperationException("Not set up."), rows.Parameters, CancellationToken.None);

    /// <summary>The engine without its store: from the request's bytes to the response's, over rows that are there.</summary>
    [Benchmark]
    public ValueTask<ResponseKind> Write() => (held ?? throw new InvalidOperationException("Not set up.")).AnswerAsync(request, output);

    /// <summary>From the request's bytes to the response's, everything cached that is cached.</summary>
    [Benchmark]
    public ValueTask<ResponseKind> Whole() => Sample.AnswerAsync(request, output);

    [Benchmark(Baseline = true)]
    public void Utf8JsonWriterByHand()
    {
        output.Reset();
        byHand?.Write(Shape, output);
    }

    [Benchmark]
    public void SpansByHand()
    {
        output.Reset();
        SpanResponse.Write(Shape, output);
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        output.Dispose();
        byHand?.Dispose();
        if (rows is not null)
        {
            await rows.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private SampleEngine Sample => sample ?? throw new InvalidOperationException("Not set up.");

    private async Task CompareAsync()
    {
        await Whole();
        var expected = output.ToArray();
        Utf8JsonWriterByHand();
        Compare(expected, nameof(Utf8JsonWriterByHand));
        SpansByHand();
        Compare(expected, nameof(SpansByHand));

        // The first time reads the rows, the second time finds them.
        for (var time = 0; time < 2; time++)
        {
            await Write();
            Compare(expected, nameof(Write));
        }
    }

    private void Compare(byte[] expected, string name)
    {
        if (!output.ToArray().AsSpan().SequenceEqual(expected))
        {
            throw new InvalidOperationException($"{name} wrote other bytes than the engine:\n{Encoding.UTF8.GetString(output.ToArray())}\n{Encoding.UTF8.GetString(expected)}");
        }
    }
}
