using System.Collections.Immutable;
using System.Security.Cryptography;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>Finds ids for new nodes. They are random: a number in a row would tell how many there are, hidden ones included.</summary>
internal sealed class FreeIds(GraphModel model, RandomNumberGenerator random)
{
    private const int Length = 12;

    // 32 of them, none mistaken for another.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly Parameter Ids = new(0, PropertyType.Id, IsList: true);

    /// <summary>An id for a node of each type that no node of the state has.</summary>
    public async ValueTask<NodeId[]> DrawAsync(ImmutableArray<NodeType> types, GraphState state, CancellationToken cancellationToken)
    {
        NodeId[] drawn = [.. types.Select(Draw)];
        while (await TakenAsync(drawn, state, cancellationToken).ConfigureAwait(false) is { Count: > 0 } taken)
        {
            drawn = [.. drawn.Zip(types, (id, type) => taken.Contains(id) ? Draw(type) : id)];
        }

        return drawn;
    }

    /// <summary>Those ids that a node of the state has.</summary>
    public async ValueTask<HashSet<NodeId>> TakenAsync(IReadOnlyCollection<NodeId> ids, GraphState state, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var seek = new RowSource.Seek([.. model.NodeTypes.Select(type => new TypeGuard(type, Predicate.Always.Instance))], Ids);
        var plan = new QueryPlan([new RowsRequest(seek, [.. model.NodeTypes.Select(type => new RowCase(type, [], []))])]);
        var parameters = new ParameterValues([new PlanValue.List([.. ids.Select(id => new PlanValue.String(id.Value))])]);
        var found = (await state.ExecuteAsync(plan, parameters, cancellationToken).ConfigureAwait(false))[0];
        return [.. ids.Where((_, at) => found.Offsets[at + 1] > found.Offsets[at])];
    }

    private NodeId Draw(NodeType type)
    {
        Span<byte> bytes = stackalloc byte[Length];
        random.GetBytes(bytes);
        Span<char> text = stackalloc char[Length];
        for (var at = 0; at < Length; at++)
        {
            text[at] = Letters[bytes[at] % Letters.Length];
        }

        return new NodeId($"{char.ToLowerInvariant(type.Name[0])}-{text}");
    }
}
