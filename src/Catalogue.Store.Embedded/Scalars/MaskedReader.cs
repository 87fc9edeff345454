using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Scalars;

/// <summary>A blurred value.</summary>
internal sealed class MaskedReader(ScalarReader value, Mask mask) : ScalarReader
{
    public override PlanValue Read(int row, int edge) => Masking.Apply(mask, value.Read(row, edge));
}
