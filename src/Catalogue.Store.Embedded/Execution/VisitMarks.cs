using System.Collections.Concurrent;

namespace Catalogue.Store.Embedded.Execution;

/// <summary>Which rows a walk has visited, and as which of its nodes. Reused: a new epoch forgets all marks at once.</summary>
internal sealed class VisitMarks
{
    private const int MostKept = 8;

    private static readonly ConcurrentBag<VisitMarks> Idle = [];

    private int[] epochs = [];
    private int[] nodes = [];
    private int epoch;

    public static VisitMarks Rent(int rows)
    {
        var marks = Idle.TryTake(out var idle) ? idle : new VisitMarks();
        marks.Begin(rows);
        return marks;
    }

    public static void Return(VisitMarks marks)
    {
        if (Idle.Count < MostKept)
        {
            Idle.Add(marks);
        }
    }

    /// <summary>The node as which the row was visited, or -1.</summary>
    public int NodeOf(int row) => epochs[row] == epoch ? nodes[row] : -1;

    public void Visit(int row, int node)
    {
        epochs[row] = epoch;
        nodes[row] = node;
    }

    private void Begin(int rows)
    {
        if (rows > epochs.Length || epoch == int.MaxValue)
        {
            epochs = new int[Math.Max(rows, epochs.Length)];
            nodes = new int[epochs.Length];
            epoch = 0;
        }

        epoch++;
    }
}
