using Catalogue.Engine.Access;
using Catalogue.GraphQL;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    /// <summary>
    /// The verdict on a property that the operation selects, filters or orders by, searches in or computes with. Every such
    /// use counts towards the combinations of the policy, except one that is denied, which uses nothing.
    /// </summary>
    private FieldVerdict VerdictOf(EnforcementPoint point, NodeType type, Property property)
    {
        var verdict = enforcement.At(point, policy.Field(type, property));
        if (!verdict.IsStaticallyDenied)
        {
            uses.Add(property, denials.Place);
        }

        return verdict;
    }

    private void CheckCombinations()
    {
        foreach (var combination in enforcement.Holds(EnforcementPoint.CombinedProperties) ? policy.Combinations : [])
        {
            var used = combination.Properties.Zip(combination.Coordinates).Where(item => uses.Contains(item.First)).ToList();
            if (used.Count > combination.AtMost)
            {
                var names = string.Join(", ", used.Select(item => $"`{item.Second}`"));
                throw new RequestException(new GraphQLError($"One request may use {combination}; this one uses {names}. {combination.Says.English}")
                {
                    Code = ErrorCodes.NotAuthorized,
                    Locations = [.. used.Select(item => uses.PlaceOf(item.First)).Distinct()],
                });
            }
        }
    }
}
