using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>Conditions as values, so that one row answers many of them.</summary>
internal static class Truth
{
    private static readonly Scalar Yes = new Scalar.Constant(PlanValue.Boolean.True);

    public static Scalar Of(Predicate condition) => condition switch
    {
        Predicate.Always => Yes,
        Predicate.Never => Scalar.Nothing.Instance,
        _ => new Scalar.Choice(condition, Yes, Scalar.Nothing.Instance),
    };

    public static bool Is(PlanValue value) => value is PlanValue.Boolean { Value: true };
}
