using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Lineage;

/// <summary>Where in the rows of a walk the ids of what hangs on its datasets stand. A child of -1 is one that the principal may not follow.</summary>
internal sealed record ImpactSurvey(int Root, int UsedBy, int PublishedBy, int HeldBy, int ResultedIn, int LedBy, int Partners)
{
    public ImpactFound Read(RowSet[] rows)
    {
        var walk = rows[Root] as TraversalSet ?? throw new InvalidOperationException("A traversal was expected.");
        var datasets = walk.RowOf.Zip(walk.Depths).Where(node => node.First >= 0).Select(node => Dataset(walk.Cases[0], node.First, node.Second)).ToList();
        var (projects, publications, organisations) = (new ImpactTally(), new ImpactTally(), new ImpactTally());
        foreach (var (dataset, row) in datasets.Select((dataset, row) => (dataset, row)))
        {
            ReadDataset(walk.Cases[0], row, dataset, projects, publications, organisations);
        }

        var isCut = walk.Limit == TraversalLimit.Nodes || projects.IsCut || publications.IsCut || organisations.IsCut;
        return new ImpactFound
        {
            Datasets = [.. datasets.OrderBy(dataset => dataset.Depth).ThenBy(dataset => dataset.Id, StringComparer.Ordinal)],
            Projects = projects.Told,
            Publications = publications.Told,
            Organisations = organisations.Told,
            Reason = isCut ? "MAX_NODES" : walk.Limit == TraversalLimit.None ? null : "DEPTH",
        };
    }

    private void ReadDataset(CaseRows rows, int row, Impacted dataset, ImpactTally projects, ImpactTally publications, ImpactTally organisations)
    {
        Read(rows, PublishedBy, row, (targets, at) => organisations.Add(IdOf(targets, at), dataset, ImpactRole.Publisher));
        Read(rows, HeldBy, row, (targets, at) => organisations.Add(IdOf(targets, at), dataset, ImpactRole.Holder));
        Read(rows, UsedBy, row, (targets, at) =>
        {
            var project = new Impacted(IdOf(targets, at), dataset.Depth, dataset.Id);
            projects.Add(project.Id, dataset);
            Read(targets, ResultedIn, at, (results, result) => publications.Add(IdOf(results, result), project));
            Read(targets, LedBy, at, (leaders, leader) => organisations.Add(IdOf(leaders, leader), project, ImpactRole.Leader));
            Read(targets, Partners, at, (partners, partner) => organisations.Add(IdOf(partners, partner), project, ImpactRole.Partner));
        });
    }

    private static Impacted Dataset(CaseRows rows, int row, int depth) => new(IdOf(rows, row), depth, string.Empty);

    private static void Read(CaseRows parents, int child, int parent, Action<CaseRows, int> read)
    {
        if (child < 0)
        {
            return;
        }

        var rows = parents.Children[child];
        for (var row = rows.Offsets[parent]; row < rows.Offsets[parent + 1]; row++)
        {
            read(rows.Cases[0], row);
        }
    }

    private static string IdOf(CaseRows rows, int row) => (rows.Columns[0].Value(row) as PlanValue.String)?.Value
        ?? throw new InvalidOperationException("Every node has an id.");
}
