using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>The value that a row takes.</summary>
internal readonly record struct ColumnChange(int Row, PlanValue Value);
