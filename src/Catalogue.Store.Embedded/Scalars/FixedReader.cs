using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Scalars;

/// <summary>The same value for every row.</summary>
internal sealed class FixedReader(PlanValue value) : ScalarReader
{
    public PlanValue Value => value;

    public override PlanValue Read(int row, int edge) => value;
}
