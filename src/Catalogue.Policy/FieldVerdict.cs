using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Policy;

/// <summary>
/// What a principal may read of one property. The default value denies. Equal by structure.
/// </summary>
public readonly record struct FieldVerdict
{
    private readonly Predicate? clear;

    private FieldVerdict(Outcome outcome, Predicate clear, Mask? otherwise)
    {
        Outcome = outcome;
        this.clear = clear;
        Otherwise = otherwise;
    }

    public static readonly FieldVerdict Deny;

    public static readonly FieldVerdict Allow = new(Outcome.Allow, Predicate.Always.Instance, null);

    /// <summary>The part of the verdict that does not depend on the row.</summary>
    public Outcome Outcome { get; }

    /// <summary>
    /// The rows in which the value is shown as it is: <see cref="Predicate.Always"/> for Allow, <see cref="Predicate.Never"/>
    /// for Deny. For an edge's property it may speak of the edge and its ends, else of the row's node alone.
    /// </summary>
    public Predicate Clear => clear ?? Predicate.Never.Instance;

    /// <summary>What is shown in the other rows; null where that is nothing, the value null.</summary>
    public Mask? Otherwise { get; }

    /// <summary>Whether the value is shown as it is, as a value of the row: true where <see cref="Clear"/> holds, false elsewhere.</summary>
    public Scalar IsClear => new Scalar.Choice(Clear, new Scalar.Constant(PlanValue.Boolean.True), new Scalar.Constant(PlanValue.Boolean.False));

    /// <summary>Whether some rows show the value as it is and others do not, as far as the verdict says.</summary>
    public bool DependsOnRow => Clear is not (Predicate.Always or Predicate.Never);

    /// <summary>Whether the property may be named in no argument and reads as null with an error.</summary>
    public bool IsStaticallyDenied => Outcome == Outcome.Deny;

    /// <summary>Clear in the rows of <paramref name="clear"/>, <paramref name="otherwise"/> (null: nothing) in the others.</summary>
    public static FieldVerdict Masked(Predicate clear, Mask? otherwise) =>
        clear is Predicate.Always ? Allow : new FieldVerdict(Outcome.Mask, clear, otherwise);

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

        Scalar shown = Otherwise is null ? Scalar.Nothing.Instance : new Scalar.Masked(plain, Otherwise);
        return Clear is Predicate.Never ? shown : new Scalar.Choice(Clear, plain, shown);
    }
}
