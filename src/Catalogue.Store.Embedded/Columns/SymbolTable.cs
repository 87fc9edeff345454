using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>The few values that an enum or a flag can have, in ascending order; a row holds an index into them.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<PlanValue, ushort> codes = [];

    private SymbolTable(PlanValue[] values)
    {
        Values = values;
        Json = Array.ConvertAll(values, value => JsonForm.Of(value, default));
        for (var code = 0; code < values.Length; code++)
        {
            codes.Add(values[code], (ushort)code);
        }
    }

    public PlanValue[] Values { get; }

    public JsonSlice[] Json { get; }

    public static SymbolTable Of(Property property)
    {
        if (property.Type == PropertyType.Boolean)
        {
            return new SymbolTable([PlanValue.Boolean.False, PlanValue.Boolean.True]);
        }

        var names = property.EnumValues.ToArray();
        Array.Sort(names, CodePoints.Compare);
        return new SymbolTable(Array.ConvertAll<string, PlanValue>(names, name => new PlanValue.String(name)));
    }

    public ushort Code(PlanValue value) => codes[value];
}
