using System.Globalization;
using System.Text;
using Catalogue.Plan;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;
using Catalogue.Server.Startup;
using Catalogue.Store.Embedded;

namespace Catalogue.Server.Tests.Startup;

/// <summary>
/// Writes rounds of changes in a process of its own and kills it at any point: before it has opened the store, between two
/// commits or within one. Every round creates concepts that point to each other and sets one shared concept to the number
/// of the round, so that a half-written round would show.
/// </summary>
public sealed class DurabilityTests
{
    private const int Rounds = 200;
    private const int ConceptsPerRound = 20;
    private const int MostPerProcess = 16;
    private const int Seed = 20_190_101;

    [Fact]
    public async Task What_was_acknowledged_survives_a_kill_at_any_point_of_200_rounds_of_writes()
    {
        using var folder = new TemporaryFolder();
        var files = Enumerable.Range(1, Rounds).Select(round => folder.Write($"round-{round}.jsonl", Round(round))).ToList();
        var random = new Random(Seed);
        var (written, kills) = (0, 0);
        while (written < Rounds)
        {
            var acknowledged = await WriteAndKillAsync(folder.Path, files.Skip(written).Take(MostPerProcess), random);
            var present = await CountWholeRoundsAsync(folder.Path);
            Assert.InRange(present, Math.Max(acknowledged, written), Math.Min(Math.Max(acknowledged, written) + 1, Rounds));
            written = present;
            kills++;
        }

        Assert.InRange(kills, Rounds / MostPerProcess, int.MaxValue);
    }

    /// <returns>The last round whose commit was acknowledged; 0 where none was.</returns>
    private static async Task<int> WriteAndKillAsync(string folder, IEnumerable<string> files, Random random)
    {
        using var process = CatalogueProcess.Start(folder, ["import", "catalogue", "--each", .. files]);
        var awaited = random.Next(MostPerProcess);
        var acknowledged = 0;
        for (var seen = 0; seen < awaited && await process.Output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line; seen++)
        {
            acknowledged = SequenceOf(line);
        }

        // A commit takes a few milliseconds, a start some hundreds.
        await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * (awaited == 0 ? 700 : 12)), TestContext.Current.CancellationToken);
        process.Kill();
        var rest = await process.Output.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitAsync();
        return rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SequenceOf).Append(acknowledged).Max();
    }

    /// <summary>Opens the store and checks that it holds whole rounds only, without a gap.</summary>
    private static async Task<int> CountWholeRoundsAsync(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        await using var store = await EmbeddedStore.OpenAsync(
            Path.Combine(folder, "data", "catalogue.db"), OpenedCatalogue.LoadSchema().Model, TimeProvider.System, TestContext.Current.CancellationToken);
        var rounds = (int)await store.SequenceAsync(TestContext.Current.CancellationToken);
        var expected = Enumerable.Range(1, rounds).SelectMany(round => Enumerable.Range(0, ConceptsPerRound).Select(at => $"{Id(round, at)} < {(at > 0 ? Id(round, at - 1) : "")}"));
        var last = rounds > 0 ? [$"last = {rounds.ToString(CultureInfo.InvariantCulture)}"] : Array.Empty<string>();
        Assert.Equal(expected.Concat(last).Order(StringComparer.Ordinal), (await ReadAsync(store)).Order(StringComparer.Ordinal));
        return rounds;
    }

    private static async Task<IEnumerable<string>> ReadAsync(IGraphStore store)
    {
        var type = store.Model.FindNodeType("Concept") ?? throw new InvalidOperationException("The model has no Concept.");
        var id = new Scalar.OfNode(type.Id);
        var scheme = new Scalar.OfNode(type.Properties.Single(property => property.Name == "scheme"));
        var broader = new RowsRequest(
            new RowSource.Expand(type.Relations.Single(relation => relation.Name == "broader"), Predicate.Always.Instance, [new OrderTerm(id)], Page.All),
            [new RowCase(type, [new ColumnRequest(id)], [])]);
        var scan = new RowsRequest(
            new RowSource.Scan(type, Predicate.Always.Instance, [new OrderTerm(id)], Page.All),
            [new RowCase(type, [new ColumnRequest(id), new ColumnRequest(scheme)], [broader])]);
        var rows = (await store.ExecuteAsync(new QueryPlan([scan]), ParameterValues.Empty, TestContext.Current.CancellationToken))[0].Cases[0];
        var targets = rows.Children[0];
        return Enumerable.Range(0, rows.Count).Select(row => rows.Columns[1].Value(row) is PlanValue.String last
            ? $"last = {last.Value}"
            : $"{TextOf(rows.Columns[0].Value(row))} < {string.Join(',', Enumerable.Range(targets.Offsets[row], targets.Offsets[row + 1] - targets.Offsets[row]).Select(at => TextOf(targets.Cases[0].Columns[0].Value(at))))}");
    }

    private static string Round(int round)
    {
        var text = new StringBuilder();
        for (var at = 0; at < ConceptsPerRound; at++)
        {
            var broader = at > 0 ? $$""", "broader": "{{Id(round, at - 1)}}" """ : "";
            text.Append(CultureInfo.InvariantCulture, $$"""{"type": "Concept", "id": "{{Id(round, at)}}", "label": "Concept"{{broader}}}""").Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $$"""{"type": "Concept", "id": "last", "label": "Dernier", "scheme": "{{round}}"}""").Append('\n').ToString();
    }

    private static string Id(int round, int at) => string.Create(CultureInfo.InvariantCulture, $"round-{round}-{at}");

    private static string TextOf(PlanValue value) => value is PlanValue.String text ? text.Value : throw new InvalidOperationException("An id is always a string.");

    /// <summary>The number in <c>committed sequence 12: ...</c>; 0 for a line that the kill cut short.</summary>
    private static int SequenceOf(string line)
    {
        const string Start = "committed sequence ";
        var end = line.IndexOf(':', StringComparison.Ordinal);
        return line.StartsWith(Start, StringComparison.Ordinal) && end > 0 ? int.Parse(line.AsSpan(Start.Length, end - Start.Length), CultureInfo.InvariantCulture) : 0;
    }
}
