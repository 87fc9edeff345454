using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Scalars;

/// <summary>What the masks do to a value.</summary>
internal static class Masking
{
    public static PlanValue Apply(Mask mask, PlanValue value) => (mask, value) switch
    {
        (_, PlanValue.Null) => value,
        (Mask.Constant constant, _) => constant.Value,
        (Mask.Year, PlanValue.String text) => Year(text.Value),
        (Mask.Band band, PlanValue.Integer integer) => new PlanValue.Integer(Floor(integer.Value, band.Width)),
        (Mask.Band band, PlanValue.Float number) => new PlanValue.Float(Math.Floor(number.Value / band.Width) * band.Width),
        (Mask.CountBelow below, PlanValue.Integer integer) => integer.Value == 0 || integer.Value >= below.Minimum ? value : PlanValue.Null.Instance,
        (Mask.CountBelow below, PlanValue.Float number) => number.Value == 0 || number.Value >= below.Minimum ? value : PlanValue.Null.Instance,
        _ => PlanValue.Null.Instance,
    };

    // The year of a date or an instant is what stands before the first dash, ISO 8601 having at least four digits there.
    private static PlanValue Year(string text) => text switch
    {
        [_, _, _, _, '-', _, _, '-', _, _] => new PlanValue.String($"{text[..4]}-01-01"),
        [_, _, _, _, '-', _, _, '-', _, _, 'T', .., 'Z'] => new PlanValue.String($"{text[..4]}-01-01T00:00:00Z"),
        _ => PlanValue.Null.Instance,
    };

    private static long Floor(long value, long width)
    {
        var rest = value % width;
        return value - (rest < 0 ? rest + width : rest);
    }
}
