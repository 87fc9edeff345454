using Catalogue.Plan.Model;

namespace Catalogue.Policy.Reading;

/// <summary>What the names in a rule mean: properties and relations of <paramref name="Node"/>, <c>edge.</c> properties of <paramref name="Edge"/>.</summary>
internal sealed record RuleScope(NodeType? Node, EdgeType? Edge, bool IsInsideExists = false)
{
    public string Owner => Node?.Name ?? Edge?.Name ?? "";
}
