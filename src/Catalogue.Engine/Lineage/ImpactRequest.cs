using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Lineage;

/// <summary>An impact that an operation asks for: a walk that finds by ids what hangs on the dataset, and what to read of that.</summary>
/// <param name="Survey">The plan's root that answers the walk, and how to read it.</param>
/// <param name="FollowUp">The second read: datasets, projects, publications and organisations, each by ids.</param>
/// <param name="Slots">The parameters of those ids, in that order.</param>
internal sealed record ImpactRequest(ImpactSurvey Survey, QueryPlan FollowUp, ImmutableArray<Parameter> Slots)
{
    public ParameterValues WithIds(ParameterValues parameters, ImpactFound found)
    {
        var values = parameters.Values.ToBuilder();
        foreach (var (slot, items) in Slots.Zip([found.Datasets, found.Projects, found.Publications, found.Organisations]))
        {
            values[slot.Slot] = new PlanValue.List([.. items.Select(item => new PlanValue.String(item.Id))]);
        }

        return new ParameterValues(values.ToImmutable());
    }
}
