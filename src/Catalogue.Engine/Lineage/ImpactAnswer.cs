using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Lineage;

/// <summary>What hangs on a dataset, with what was read of it.</summary>
internal sealed class ImpactAnswer
{
    private readonly ImpactFound found;

    /// <param name="found">The ids.</param>
    /// <param name="rows">Of datasets, projects, publications and organisations, a parent per id.</param>
    public ImpactAnswer(ImpactFound found, RowSet[] rows)
    {
        this.found = found;
        Datasets = new ImpactList(found.Datasets, rows[0], isShown: static dataset => dataset.Depth > 0);
        Projects = new ImpactList(found.Projects, rows[1], Datasets);
        Publications = new ImpactList(found.Publications, rows[2], Projects);
        Organisations = new ImpactList(found.Organisations, rows[3]);
    }

    public ImpactList Datasets { get; }

    public ImpactList Projects { get; }

    public ImpactList Publications { get; }

    public ImpactList Organisations { get; }

    public FieldValue Reason => found.Reason is { } reason ? FieldValue.Leaf(reason) : FieldValue.Null;

    public static ImpactAnswer Of(in FieldValue value) => value.Reference as ImpactAnswer
        ?? throw new InvalidOperationException("An impact was expected.");
}
