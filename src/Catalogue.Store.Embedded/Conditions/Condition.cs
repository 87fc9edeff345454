using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>
/// A predicate bound to a snapshot and to parameter values. It can be asked for one row, or resolved for a whole table at
/// once; the two always agree. A condition that speaks of the edge is resolved over edge rows, any other over node rows.
/// </summary>
internal abstract class Condition
{
    /// <summary>Whether <see cref="Resolve"/> yields a bit per edge row instead of per node row.</summary>
    public abstract bool OverEdges { get; }

    /// <summary>The number of rows that <see cref="Resolve"/> covers.</summary>
    public abstract int RowCount { get; }

    /// <param name="row">The node's row.</param>
    /// <param name="edge">The row of the edge over which the node was reached, or -1 where no condition speaks of it.</param>
    public abstract bool Holds(int row, int edge);

    /// <summary>The rows for which the condition holds. The bits may be shared: nobody changes them.</summary>
    public abstract RowBits Resolve(CancellationToken cancellationToken);

    /// <summary>The same condition in the form that is cheaper when it will be asked so many times.</summary>
    public virtual Condition For(int questions, CancellationToken cancellationToken) =>
        questions >= RowCount / 8 ? new BitsCondition(Resolve(cancellationToken), RowCount, OverEdges) : this;
}
