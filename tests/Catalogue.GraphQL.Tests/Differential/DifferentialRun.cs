using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Cases asked of both engines.</summary>
internal static class DifferentialRun
{
    public const int CaseCount = 22_500;

    private static readonly string[][] SchemaPaths =
    [
        ["schema", "api.graphql"],
        ["tests", "Catalogue.GraphQL.Tests", "Differential", "Schemas", "rich.graphql"],
        ["tests", "Catalogue.GraphQL.Tests", "Differential", "Schemas", "tower.graphql"],
    ];

    private static readonly Lazy<Task<List<DifferentialResult>>> Once = new(() => AskAsync(
        schemas => Enumerable.Range(0, CaseCount).Select(number => CaseGenerator.Generate(number, schemas))));

    /// <summary>The generated cases; asked once for all tests.</summary>
    public static Task<List<DifferentialResult>> GetAsync()
    {
        Reference.Require();
        return Once.Value;
    }

    /// <summary>Asks both engines, each in its own process at its own pace.</summary>
    public static async Task<List<DifferentialResult>> AskAsync(Func<IReadOnlyList<Schema>, IEnumerable<DifferentialCase>> makeCases)
    {
        var program = Reference.Require();
        var texts = SchemaPaths.Select(path => WithIncrementalDelivery(File.ReadAllText(Path.Combine([Requires.RepositoryRoot(), .. path])))).ToList();
        var schemas = texts.Select(text => Schema.Build([Parser.Parse(text, ParserLimits.Schema)], incrementalDelivery: true).GetSchema()).ToList();
        var cases = makeCases(schemas).ToList();
        var results = new List<DifferentialResult>(cases.Count);
        await foreach (var expected in Reference.VerdictsAsync(program, texts, cases, CancellationToken.None))
        {
            var asked = cases[results.Count];
            var actual = Engine.Verdict(schemas[asked.SchemaIndex], asked, CancellationToken.None);
            results.Add(new(results.Count, asked, expected, actual));
        }

        Assert.Equal(cases.Count, results.Count);
        return results;
    }

    private static string WithIncrementalDelivery(string sdl) => sdl.Contains("directive @defer", StringComparison.Ordinal)
        ? sdl
        : sdl + string.Concat(BuiltInDirectives.Incremental.Select(directive => "\n" + SchemaPrinter.Print(directive) + "\n"));
}
