using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Linkage;

/// <summary>
/// The linkage paths of one field: a survey of the linkages that the principal may see, and what to read of the nodes
/// on the chains once those are known.
/// </summary>
/// <param name="Survey">The plan's root that answers the survey, and how to read it.</param>
/// <param name="From">The start.</param>
/// <param name="To">The end.</param>
/// <param name="First">How many chains.</param>
/// <param name="FollowUp">The second read: starts, ends, linkages and identifiers, each by ids.</param>
/// <param name="Slots">The parameters of those ids, in that order.</param>
internal sealed record LinkageRequest(
    LinkageSurvey Survey,
    Parameter From,
    Parameter To,
    Parameter First,
    QueryPlan FollowUp,
    ImmutableArray<Parameter> Slots)
{
    public ImmutableArray<Chain> FindChains(RowSet[] rows, ParameterValues parameters) =>
        (parameters[From], parameters[To], parameters[First]) is (PlanValue.String from, PlanValue.String to, PlanValue.Integer first)
            ? ChainSearch.Find(Survey.Read(rows), from.Value, to.Value, (int)first.Value)
            : [];

    /// <summary>The parameters with the ids of what the chains touch.</summary>
    public ParameterValues WithIds(ParameterValues parameters, ImmutableArray<Chain> chains)
    {
        var hops = chains.SelectMany(chain => chain.Hops).ToList();
        var values = parameters.Values.ToBuilder();
        values[Slots[0].Slot] = Ids(hops.Select(hop => hop.From));
        values[Slots[1].Slot] = Ids(hops.Select(hop => hop.To));
        values[Slots[2].Slot] = Ids(hops.Select(hop => hop.Linkage.Id));
        values[Slots[3].Slot] = Ids(hops.SelectMany(hop => hop.Linkage.Identifiers));
        return new ParameterValues(values.ToImmutable());
    }

    private static PlanValue.List Ids(IEnumerable<string> ids) => new([.. ids.Select(id => new PlanValue.String(id))]);
}
