using Catalogue.Plan.Exports;

namespace Catalogue.Exchange;

/// <summary>Counts what an exporter writes, and tells of it now and then.</summary>
internal sealed class ExportCount(IProgress<ExportProgress>? progress)
{
    private const int RowsBetweenReports = 1024;

    private readonly List<NodeCount> nodes = [];
    private readonly List<EdgeCount> edges = [];
    private long rows;
    private long reportAt = RowsBetweenReports;

    public ExportSummary Summary => new([.. nodes], [.. edges]);

    public void AddNodes(ExportedType type, int count)
    {
        if (count > 0)
        {
            nodes.Add(new NodeCount(type.Type, count));
        }
    }

    public void AddEdges(ExportedRelation relation, int count)
    {
        if (count > 0)
        {
            edges.Add(new EdgeCount(relation.Relation.Edge, count));
        }
    }

    public void Pass(int written, string part)
    {
        rows += written;
        if (rows >= reportAt)
        {
            reportAt = rows + RowsBetweenReports;
            progress?.Report(new ExportProgress(rows, part));
        }
    }
}
