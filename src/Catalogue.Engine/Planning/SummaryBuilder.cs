using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;

namespace Catalogue.Engine.Planning;

/// <summary>Collects what is wanted of all rows of a list together; the same aggregate asked for twice is one.</summary>
internal sealed class SummaryBuilder
{
    private readonly List<Aggregate> aggregates = [];
    private readonly ImmutableArray<Grouping>.Builder groupings = ImmutableArray.CreateBuilder<Grouping>();

    /// <summary>Whether the number of all rows is wanted.</summary>
    public bool Totals { get; set; }

    /// <summary>The aggregate's index.</summary>
    public int Column(Aggregate aggregate)
    {
        var index = aggregates.IndexOf(aggregate);
        if (index < 0)
        {
            index = aggregates.Count;
            aggregates.Add(aggregate);
        }

        return index;
    }

    /// <summary>The grouping's index.</summary>
    public int Add(Grouping grouping)
    {
        groupings.Add(grouping);
        return groupings.Count - 1;
    }

    /// <summary>Null where nothing beside the number of rows is wanted.</summary>
    public Summary? Build() => aggregates.Count == 0 && groupings.Count == 0 ? null : new Summary([.. aggregates], groupings.ToImmutable());
}
