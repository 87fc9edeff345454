using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Conditions;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Aggregation;

/// <summary>Finds which rows of a parent have equal keys: starts from one group per parent, and divides by one key after the other.</summary>
internal sealed class GroupFinder(ExpressionBinder binder, CancellationToken cancellation)
{
    private const int RowsBetweenCancellationChecks = 4096;

    public RowGroups Find(ImmutableArray<Scalar> keys, RowRanges parents)
    {
        var groupOf = new int[parents.Rows.Count];
        for (var parent = 0; parent < parents.Count; parent++)
        {
            groupOf.AsSpan(parents.Starts[parent]..parents.Ends[parent]).Fill(parent);
        }

        foreach (var key in keys)
        {
            Divide(groupOf, parents.Rows, CodesOf(key, parents.Rows.Domain));
        }

        return RowGroups.Of(parents, groupOf);
    }

    private void Divide(int[] groupOf, NodeRows rows, KeyCodes keyCodes)
    {
        var parts = new Dictionary<(int Group, int Code), int>();
        Span<int> codes = new int[Math.Min(RowsBetweenCancellationChecks, rows.Count)];
        for (var from = 0; from < rows.Count; from += codes.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            codes = codes[..Math.Min(codes.Length, rows.Count - from)];
            keyCodes.Read(rows.Rows.AsSpan(from, codes.Length), rows.Edges is { } edges ? edges.AsSpan(from, codes.Length) : default, codes);
            for (var at = 0; at < codes.Length; at++)
            {
                ref var group = ref groupOf[from + at];
                if (!parts.TryGetValue((group, codes[at]), out var part))
                {
                    part = parts.Count;
                    parts.Add((group, codes[at]), part);
                }

                group = part;
            }
        }
    }

    private KeyCodes CodesOf(Scalar key, Domain domain)
    {
        var ofEdge = ExpressionBinder.IsOfEdge(key);
        return ExpressionBinder.Column(key, domain) switch
        {
            SymbolColumn symbols => new SymbolKeyCodes(symbols, ofEdge),
            IntegerColumn integers => new IntegerKeyCodes(integers, ofEdge),
            StringColumn strings => new StringKeyCodes(strings, ofEdge),
            _ => new ComputedKeyCodes(binder.Bind(key, domain)),
        };
    }
}
