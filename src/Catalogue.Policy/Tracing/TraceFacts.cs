using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Tracing;

/// <summary>What has to be read for a trace of a node whose type is not known beforehand.</summary>
public sealed class TraceFacts
{
    private readonly ImmutableArray<FactShape> shapes;

    internal TraceFacts(PolicyRules rules, CompiledPolicy reader, Parameter ids)
    {
        shapes = [.. rules.Nodes.Where(node => reader.MaySee(node.Type)).Select(node => FactShape.Of(node, rules))];
        Request = new RowsRequest(
            new RowSource.Seek([.. shapes.Select(shape => new TypeGuard(shape.Type, reader.Visible(shape.Type)))], ids),
            [.. shapes.Select(shape => shape.Plan(reader))]);
    }

    /// <summary>One parent; a row where there is a node that whoever reads the trace may see.</summary>
    public RowsRequest Request { get; }

    internal FactRow? Find(RowSet rows) => rows.Count == 0
        ? null
        : new FactRow(shapes[rows.CaseOf(0)], rows.Cases[rows.CaseOf(0)], rows.IndexInCase(0), IsReached: true);
}
