using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Conditions;

namespace Catalogue.Store.Embedded.Scalars;

/// <summary>One of two values, by a condition on the row.</summary>
internal sealed class ChoiceReader(Condition condition, ScalarReader then, ScalarReader otherwise) : ScalarReader
{
    public override PlanValue Read(int row, int edge) => condition.Holds(row, edge) ? then.Read(row, edge) : otherwise.Read(row, edge);
}
