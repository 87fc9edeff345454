using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Policy;

/// <summary>
/// What a principal may read of one property. The default value denies. Equal by structure.
/// </summary>
public readonly record struct FieldVerdict
{
    private readonly Predicate? clear;
    private readonly Predicate? shown;

    private FieldVerdict(Outcome outcome, Predicate clear, Mask? otherwise, Predicate? shown)
    {
        Outcome = outcome;
        this.clear = clear;
        Otherwise = otherwise;
        this.shown = shown;
    }

    private static readonly Scalar No = new Scalar.Constant(PlanValue.Boolean.False);

    public static readonly FieldVerdict Deny;

    public static readonly FieldVerdict Allow = new(Outcome.Allow, Predicate.Always.Instance, null, null);

    /// <summary>The part of the verdict that does not depend on the row.</summary>
    public Outcome Outcome { get; }

    /// <summary>
    /// The rows in which the value is shown as it is: <see cref="Predicate.Always"/> for Allow, <see cref="Predicate.Never"/>
    /// for Deny. For an edge's property it may speak of the edge and its ends, else of the row's node alone.
    /// </summary>
    public Predicate Clear => clear ?? Predicate.Never.Instance;

    /// <summary>What is shown in the other rows of <see cref="Shown"/>; null where that is nothing, the value null.</summary>
    public Mask? Otherwise { get; }

    /// <summary>The rows in which anything is shown; in the others the value is null. <see cref="Predicate.Always"/> where nothing is shown otherwise.</summary>
    public Predicate Shown => shown ?? Predicate.Always.Instance;

    /// <summary>
    /// How the value is shown, as a value of the row: true where it is as it is, false where <see cref="Otherwise"/> stands for
    /// it, null where nothing is shown because what is required for anything is not met.
    /// </summary>
    public Scalar IsClear => new Scalar.Choice(
        Clear,
        new Scalar.Constant(PlanValue.Boolean.True),
        Shown is Predicate.Always ? No : new Scalar.Choice(Shown, No, Scalar.Nothing.Instance));

    /// <summary>Whether some rows show the value otherwise than others do, as far as the verdict says.</summary>
    public bool DependsOnRow => Clear is not (Predicate.Always or Predicate.Never) || Shown is not (Predicate.Always or Predicate.Never);

    /// <summary>Whether the property may be named in no argument and reads as null with an error.</summary>
    public bool IsStaticallyDenied => Outcome == Outcome.Deny;

    /// <summary>
    /// Clear in the rows of <paramref name="clear"/>, <paramref name="otherwise"/> (null: nothing) in the others; in these only
    /// where <paramref name="shown"/>, which holds wherever <paramref name="clear"/> does.
    /// </summary>
    public static FieldVerdict Masked(Predicate clear, Mask? otherwise, Predicate? shown = null) => clear is Predicate.Always
        ? Allow
        : new FieldVerdict(Outcome.Mask, clear, otherwise, otherwise is null || shown is Predicate.Always ? null : shown);

    /// <summary>
    /// The value as this verdict shows it. Selection, filter and order must all use this scalar, so that none of them
    /// speaks of what the others hide.
    /// </summary>
    public Scalar Read(Scalar plain)
    {
        if (Outcome == Outcome.Allow)
        {
            return plain;
        }

        Scalar masked = Otherwise is null ? Scalar.Nothing.Instance : new Scalar.Masked(plain, Otherwise);
        var instead = Shown is Predicate.Always ? masked : new Scalar.Choice(Shown, masked, Scalar.Nothing.Instance);
        return Clear is Predicate.Never ? instead : new Scalar.Choice(Clear, plain, instead);
    }
}
