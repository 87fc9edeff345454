using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Exports;
using Catalogue.Plan;
using Catalogue.Plan.Exports;
using Catalogue.Policy;

namespace Catalogue.Engine;

/// <summary>Exports: the whole of the view of one principal, which is one request.</summary>
public sealed partial class CatalogueEngine
{
    /// <summary>All that the principal may read of the present state, to be read page by page. Nothing is held up meanwhile.</summary>
    /// <param name="principal">Whose view it is.</param>
    /// <param name="without">Properties to leave out, each as <c>Type.property</c>.</param>
    /// <param name="cancellationToken">Ends the preparation.</param>
    /// <exception cref="ExportRefusedException">It would have more of some properties than the policy lets one request use, or leaves out what does not exist for the principal.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot answer now.</exception>
    public async ValueTask<ExportedCatalogue> ExportAsync(Principal principal, ImmutableArray<string> without, CancellationToken cancellationToken)
    {
        var policy = access.Compile(principal);
        var view = new ExportedView(schema.Model, policy, OmittedProperties.Of(without, schema.Model, policy), enforcement);
        CheckCombinations(policy, view);
        var now = await store.NowAsync(cancellationToken).ConfigureAwait(false);
        var interval = await store.BetweenAsync(since: null, now, cancellationToken).ConfigureAwait(false)
            ?? throw new StoreUnavailableException("The present state of the store was lost while it was asked for. Export again.");
        return new PlannedExport(view, interval.After, PrincipalFacts.Of(principal, time));
    }

    private void CheckCombinations(CompiledPolicy policy, ExportedView view)
    {
        var exported = view.Types.SelectMany(type => type.Properties).ToHashSet();
        foreach (var combination in enforcement.Holds(EnforcementPoint.ExportedCombination) ? policy.Combinations : [])
        {
            var used = combination.Properties.Zip(combination.Coordinates).Where(item => exported.Contains(item.First)).Select(item => item.Second).ToImmutableArray();
            if (used.Length > combination.AtMost)
            {
                throw new ExportRefusedException(
                    $"One request may use {combination}; this export would have {string.Join(", ", used)}. {combination.Says.English}",
                    used[combination.AtMost..]);
            }
        }
    }
}
