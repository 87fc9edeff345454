using Catalogue.Plan.Model;

namespace Catalogue.Plan.Rows;

/// <summary>The rows of one node type: its columns and the rows below them, in the order of the <see cref="Nodes.RowCase"/>.</summary>
public sealed class CaseRows
{
    public required NodeType Type { get; init; }

    public required int Count { get; init; }

    public required Column[] Columns { get; init; }

    /// <summary>One per child request; the parents of a child are the rows of this case.</summary>
    public required RowSet[] Children { get; init; }
}
