using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification.Oracle;

/// <summary>Random graphs and valid changes to them; the same seed gives the same.</summary>
public sealed class GraphGenerator(SampleModel model, Random random)
{
    private static readonly string[] Words = ["Été", "ete", "ÉTÉ 2", "Zèbre", "abc", "ABC", "Œuvre", "oeuvre", "été d'hiver", "𝔘nicode", "\uFB01n", "a\"b\\c", "ligne\nsuivante", ""];
    private static readonly string[] Dates = ["2019-01-01", "2019-06-30", "2020-02-29", "1999-12-31"];

    private readonly HashSet<string> tables = [];
    private readonly HashSet<string> datasets = [];
    private readonly HashSet<string> owners = [];

    /// <summary>Changes that make a graph of some ten times as many nodes as asked.</summary>
    public List<Change> Create(int size)
    {
        var changes = new List<Change>();
        for (var at = 0; at < size; at++)
        {
            changes.Add(PutOwner($"owner-{at:D3}"));
        }

        for (var at = 0; at < 4 * size; at++)
        {
            AddDataset(changes, $"dataset-{at:D3}");
        }

        for (var at = 0; at < 6 * size; at++)
        {
            AddTable(changes, $"{Pick(datasets)}.t{at}");
        }

        changes.AddRange(tables.Order(StringComparer.Ordinal).Where(_ => random.Next(2) == 0).Select(Feature).ToArray());
        for (var at = 0; at < 6 * size; at++)
        {
            changes.Add(Derive());
        }

        return changes;
    }

    /// <summary>A handful of deletions, creations, updates and moves.</summary>
    public List<Change> Alter()
    {
        var changes = new List<Change>();
        if (random.Next(2) == 0)
        {
            var table = Pick(tables);
            tables.Remove(table);
            changes.Add(Delete(table));
        }

        if (random.Next(3) == 0 && owners.Count > 2)
        {
            var owner = Pick(owners);
            owners.Remove(owner);
            changes.Add(Delete(owner));
        }

        changes.Add(Connect(model.InDataset, Pick(tables), Pick(datasets)));
        changes.Add(Feature(Pick(tables)));
        AddDataset(changes, $"dataset-{random.Next(999):D3}x");
        AddTable(changes, $"a{random.Next(9999)}");
        changes.Add(Put(model.Table, Pick(tables), ("position", Maybe(random.Next(5)))));
        changes.Add(PutDataset(Pick(datasets)));
        changes.Add(Derive());
        return changes;
    }

    private Change PutOwner(string id)
    {
        owners.Add(id);
        return Put(model.Owner, id, ("name", SomeText()), ("region", Maybe(Word())));
    }

    private void AddDataset(List<Change> changes, string id)
    {
        var isNew = datasets.Add(id);
        changes.Add(PutDataset(id));
        if (isNew && random.Next(4) > 0)
        {
            changes.Add(Connect(model.OwnedBy, id, Pick(owners)));
        }
    }

    private Change PutDataset(string id) => Put(
        model.Dataset,
        id,
        ("title", SomeText()),
        ("acronym", Maybe(Word())),
        ("kind", Maybe(Pick("CLAIMS", "REGISTRY", "COHORT"))),
        ("records", Maybe((long)random.Next(-2, 30))),
        ("rating", Maybe(random.Next(8) / 2.0)),
        ("open", Maybe(random.Next(2) == 0)),
        ("issued", Maybe(Pick(Dates))),
        ("updated", Maybe(Pick(Dates) + "T08:30:00Z")),
        ("page", Maybe("https://example.org/" + random.Next(3))),
        ("keywords", Maybe(Enumerable.Range(0, random.Next(3)).Select(_ => (object?)Word()).ToArray())),
        ("years", Maybe(Enumerable.Range(0, random.Next(3)).Select(_ => 2000 + random.Next(3)))));

    private void AddTable(List<Change> changes, string id)
    {
        changes.Add(Put(model.Table, id, ("name", Word()), ("position", Maybe(random.Next(5)))));
        if (tables.Add(id))
        {
            changes.Add(Connect(model.InDataset, id, Pick(datasets)));
        }
    }

    private Change Derive() => Connect(
        model.DerivedFrom,
        Pick(datasets),
        Pick(datasets),
        Pick("", "", "k1", "k2"),
        ("evidence", Pick("DECLARED", "OBSERVED")),
        ("weight", Maybe(random.Next(4))),
        ("by", Maybe(Pick(owners))));

    private Change Feature(string table) => Connect(model.Features, Pick(datasets), table, ("note", Maybe(SomeText())));

    private PlanValue SomeText() => random.Next(3) switch
    {
        0 => Values.Text(Word()),
        1 => Values.Text(null, Word()),
        _ => Values.Text(Word(), Word()),
    };

    private string Word() => Pick(Words);

    private object? Maybe(object value) => random.Next(4) == 0 ? null : value;

    private string Pick(params string[] items) => items[random.Next(items.Length)];

    private string Pick(HashSet<string> items) => items.Order(StringComparer.Ordinal).ElementAt(random.Next(items.Count));
}
