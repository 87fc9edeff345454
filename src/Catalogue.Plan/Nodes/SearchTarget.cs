using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Plan.Nodes;

/// <summary>
/// One node type as the principal may search it. A hit must satisfy <paramref name="Condition"/> (visibility and the
/// query's own filter). A property listed here counts for a row only where its paired condition holds for that row.
/// </summary>
public sealed record SearchTarget(
    NodeType Type,
    Predicate Condition,
    ImmutableArray<SearchedProperty> Properties);
