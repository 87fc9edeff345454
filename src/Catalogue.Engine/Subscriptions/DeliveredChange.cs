using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Commits;

namespace Catalogue.Engine.Subscriptions;

/// <summary>An event: a change, and its number in the subscription.</summary>
internal sealed record DeliveredChange(long Sequence, ChangeKind Kind, ChangedNode Node)
{
    public static DeliveredChange Of(in FieldValue value) => value.Reference as DeliveredChange
        ?? throw new InvalidOperationException("An event was expected.");
}
