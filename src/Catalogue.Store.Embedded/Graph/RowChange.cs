using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>New values of a row, by the ordinals of their properties.</summary>
internal sealed record RowChange(int Row, IReadOnlyList<(int Ordinal, PlanValue Value)> Values);
