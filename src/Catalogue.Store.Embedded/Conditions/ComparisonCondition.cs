using Catalogue.Plan.Expressions;
using Catalogue.Store.Embedded.Scalars;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>Two computed values compared.</summary>
internal sealed class ComparisonCondition(Domain domain, ScalarReader left, ComparisonOperator comparison, ScalarReader right) : RowwiseCondition(domain)
{
    public override bool Holds(int row, int edge) => ValueComparison.Holds(left.Read(row, edge), comparison, right.Read(row, edge));
}
