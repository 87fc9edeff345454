using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Policy;

/// <summary>
/// Properties of which one request may use only so many, in whatever position: each alone tells little, together they
/// tell who somebody is.
/// </summary>
/// <param name="Properties">The properties, in the order of the policy.</param>
/// <param name="Coordinates">Their coordinates (<c>Type.property</c>), in the same order.</param>
/// <param name="AtMost">How many of them one request may use; at least 1 and fewer than there are.</param>
/// <param name="Says">Why, in both languages.</param>
public sealed record Combination(ImmutableArray<Property> Properties, ImmutableArray<string> Coordinates, int AtMost, LocalizedText Says)
{
    /// <summary>The rule for somebody for whom some of the properties do not exist; null where so few are left that it bounds nothing.</summary>
    internal Combination? Without(UnknownCoordinates unknown)
    {
        if (!Properties.Any(unknown.Contains))
        {
            return this;
        }

        var known = Properties.Zip(Coordinates).Where(item => !unknown.Contains(item.First)).ToList();
        return known.Count > AtMost
            ? this with { Properties = [.. known.Select(item => item.First)], Coordinates = [.. known.Select(item => item.Second)] }
            : null;
    }

    /// <summary>The rule in the words of the policy.</summary>
    public override string ToString() => $"at most {AtMost} of {string.Join(", ", Coordinates)}";
}
