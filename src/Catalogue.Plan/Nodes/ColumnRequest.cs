using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Nodes;

/// <summary>A value wanted for every row; for a text the language, falling back to the other one.</summary>
public sealed record ColumnRequest(Scalar Value, Language? Language = null);
