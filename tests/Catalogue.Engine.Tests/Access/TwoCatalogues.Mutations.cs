using Catalogue.Policy;
using Catalogue.Store.Specification.Oracle;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class TwoCatalogues
{
    // The graphs are only replaced, never changed.
    private NaiveGraph firstGraph = new();
    private bool isWritten;

    /// <summary>
    /// Has both make the same change and compares what they answer, what they are in the view afterwards, and whether the
    /// principal was let.
    /// </summary>
    /// <returns>How many change sets each of them committed.</returns>
    public async Task<int> MutateAsync(Conversation mutation, CompiledPolicy policy, Principal principal, string place)
    {
        var before = firstGraph;
        var (first, second) = (await mutation.HoldAsync(First, principal), await mutation.HoldAsync(Second, principal));
        Assert.True(first.SequenceEqual(second), $"{place}\n{mutation.Query}\n{first[0]}\n{second[0]}");
        var sets = stores.Select(store => store.TakeCommitted()).ToArray();
        isWritten = isWritten || sets[0].Count + sets[1].Count > 0;
        (firstGraph, Graph) = (firstGraph.With(sets[0].SelectMany(set => set.Changes)), Graph.With(sets[1].SelectMany(set => set.Changes)));
        var (left, right) = (new AuthorisedView(firstGraph, schema.Model, policy, principal), new AuthorisedView(Graph, schema.Model, policy, principal));
        Assert.True(left.Text == right.Text && left.Writes == right.Writes, $"{place}\n{mutation.Query}\n{first[0]}\n{Apart($"{left.Text}\n{left.Writes}", $"{right.Text}\n{right.Writes}")}");
        if (sets[0].Count == 1)
        {
            Assert.Equal([], new WriteJudge(policy, principal, before, firstGraph).Faults().Select(fault => $"{place}: {fault} by {mutation.Query}"));
        }

        View = right;
        Note();
        return sets[0].Count;
    }

    private static string Apart(string left, string right) => string.Join(
        '\n',
        left.Split('\n').Except(right.Split('\n')).Select(line => $"- {line}").Concat(right.Split('\n').Except(left.Split('\n')).Select(line => $"+ {line}")));
}
