using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Tests.Search;

/// <summary>A node as the oracle knows it.</summary>
internal sealed record SearchDocument(NodeType Type, string Id, ImmutableDictionary<string, PlanValue> Values)
{
    public PlanValue this[Property property] => Values.GetValueOrDefault(property.Name, PlanValue.Null.Instance);

    public long Level => Values["level"] is PlanValue.Integer level ? level.Value : long.MaxValue;
}
