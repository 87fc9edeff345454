using System.Collections.Immutable;
using Catalogue.Plan.Expressions;

namespace Catalogue.Engine.Planning;

/// <summary>Collects what is wanted of each group; the same value asked for twice is one column.</summary>
internal sealed class GroupColumns
{
    private readonly List<Scalar> columns = [];

    /// <summary>The column's index.</summary>
    public int Column(Scalar value)
    {
        var index = columns.IndexOf(value);
        if (index < 0)
        {
            index = columns.Count;
            columns.Add(value);
        }

        return index;
    }

    public int Column(Aggregate aggregate) => Column(new Scalar.OfAggregate(aggregate));

    public ImmutableArray<Scalar> Build() => [.. columns];
}
