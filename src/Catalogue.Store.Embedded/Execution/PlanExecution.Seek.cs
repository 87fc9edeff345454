using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Execution;

/// <summary>Nodes by their ids.</summary>
internal sealed partial class PlanExecution
{
    public RowSet Visit(RowSource.Seek seek, Level context)
    {
        var ids = Parameters[seek.Ids] switch
        {
            PlanValue.List list => list.Items.AsSpan(),
            PlanValue.Null => [],
            var one => [one],
        };
        if (ids.Length == 1 && seek.Types is [var type] && context.Request.Cases is [var wanted] && wanted.Type == type.Type)
        {
            return SeekOne(ids[0], type, wanted);
        }

        var guards = new Condition?[Snapshot.Nodes.Length];
        foreach (var guard in seek.Types)
        {
            guards[guard.Type.Ordinal] = Binder.Bind(guard.Visible, new Domain(Snapshot[guard.Type])).For(ids.Length, Cancellation);
        }

        var offsets = new int[ids.Length + 1];
        var found = new List<NodePlace>(ids.Length);
        for (var at = 0; at < ids.Length; at++)
        {
            if (ids[at] is PlanValue.String id && Snapshot.Find(id.Value) is { } place && guards[place.Type]?.Holds(place.Row, -1) == true)
            {
                found.Add(place);
            }

            offsets[at + 1] = found.Count;
        }

        return Mixed(context.Request, offsets, found);
    }

    // One node of one type is what most requests ask for.
    private RowSet SeekOne(PlanValue id, TypeGuard guard, RowCase wanted)
    {
        var domain = new Domain(Snapshot[guard.Type]);
        int[] rows = id is PlanValue.String text
            && Snapshot.Find(text.Value) is { } place
            && place.Type == guard.Type.Ordinal
            && Binder.Bind(guard.Visible, domain).Holds(place.Row, -1)
                ? [place.Row]
                : [];
        return new RowSet { Offsets = [0, rows.Length], Cases = [Project(wanted, new NodeRows(domain, rows, null))] };
    }

    public RowSet Visit(RowSource.Refer refer, Level context)
    {
        var parents = context.RequiredParents;
        var id = Binder.Bind(refer.Id, parents.Domain);
        var table = Snapshot[refer.Target.Type];
        var visible = Binder.Bind(refer.Target.Visible, new Domain(table)).For(parents.Count, Cancellation);
        var offsets = new int[parents.Count + 1];
        var rows = new List<int>(parents.Count);
        for (var parent = 0; parent < parents.Count; parent++)
        {
            if (id.Read(parents.Rows[parent], parents.EdgeOf(parent)) is PlanValue.String text
                && Snapshot.Find(text.Value) is { } place
                && place.Type == table.Type.Ordinal
                && visible.Holds(place.Row, -1))
            {
                rows.Add(place.Row);
            }

            offsets[parent + 1] = rows.Count;
        }

        return new RowSet { Offsets = offsets, Cases = Cases(context.Request, new NodeRows(new Domain(table), rows.ToArray(), null)) };
    }

    private RowSet Single(RowCase wanted, int[] offsets, IReadOnlyList<NodePlace> places)
    {
        var table = Snapshot[wanted.Type];
        if (places.Count == 1 && places[0].Type != wanted.Type.Ordinal)
        {
            throw new InvalidOperationException($"The plan can reach {Snapshot.Nodes[places[0].Type].Type} and does not say what it wants of it.");
        }

        int[] rows = places.Count == 1 ? [places[0].Row] : [];
        return new RowSet { Offsets = offsets, Cases = [Project(wanted, new NodeRows(new Domain(table), rows, null))] };
    }

    /// <summary>Rows of several types, each in the case of its type.</summary>
    public RowSet Mixed(RowsRequest request, int[] offsets, IReadOnlyList<NodePlace> places)
    {
        if (request.Cases is [var only] && places.Count <= 1)
        {
            return Single(only, offsets, places);
        }

        var caseOfType = new int[Snapshot.Nodes.Length];
        Array.Fill(caseOfType, -1);
        var rows = new List<int>[request.Cases.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            caseOfType[request.Cases[at].Type.Ordinal] = at;
            rows[at] = [];
        }

        var (caseByRow, indexByRow) = (new byte[places.Count], new int[places.Count]);
        for (var at = 0; at < places.Count; at++)
        {
            var of = caseOfType[places[at].Type];
            if (of < 0)
            {
                throw new InvalidOperationException($"The plan can reach {Snapshot.Nodes[places[at].Type].Type} and does not say what it wants of it.");
            }

            (caseByRow[at], indexByRow[at]) = ((byte)of, rows[of].Count);
            rows[of].Add(places[at].Row);
        }

        return new RowSet
        {
            Offsets = offsets,
            Cases = request.Cases.Select((wanted, at) => Project(wanted, new NodeRows(new Domain(Snapshot[wanted.Type]), rows[at].ToArray(), null))).ToArray(),
            CaseByRow = rows.Length == 1 ? null : caseByRow,
            IndexByRow = rows.Length == 1 ? null : indexByRow,
        };
    }
}
