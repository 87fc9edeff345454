using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

/// <summary>Collects what is wanted of the rows of one node type; the same column asked for twice is one column.</summary>
internal sealed class CaseBuilder(NodeType type)
{
    private readonly List<ColumnRequest> columns = [];
    private readonly List<RowsRequest> children = [];

    public NodeType Type { get; } = type;

    /// <summary>The column's index.</summary>
    public int Column(Scalar value, Language? language = null)
    {
        var request = new ColumnRequest(value, language);
        var index = columns.IndexOf(request);
        if (index < 0)
        {
            index = columns.Count;
            columns.Add(request);
        }

        return index;
    }

    /// <summary>The child's index.</summary>
    public int Child(RowsRequest request)
    {
        children.Add(request);
        return children.Count - 1;
    }

    public RowCase Build() => new(Type, [.. columns], [.. children]);

    /// <summary>One case per type.</summary>
    public static ImmutableArray<RowCase> Build(IEnumerable<CaseBuilder> cases) => [.. cases.Select(item => item.Build())];
}
