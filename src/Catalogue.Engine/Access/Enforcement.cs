using Catalogue.Plan.Expressions;
using Catalogue.Policy;

namespace Catalogue.Engine.Access;

/// <summary>
/// What is enforced: everything, save that a test may leave out one point to see whether the tests notice. Asked when an
/// operation is planned, never for a row.
/// </summary>
internal sealed class Enforcement
{
    private readonly EnforcementPoint? without;

    private Enforcement(EnforcementPoint? without) => this.without = without;

    /// <summary>Everything is enforced. What every engine has that is not made by a test.</summary>
    public static Enforcement Whole { get; } = new(without: null);

    /// <summary>Everything but one point. For tests.</summary>
    public static Enforcement Without(EnforcementPoint point) => new(point);

    public bool Holds(EnforcementPoint point) => without != point;

    /// <summary>The rows that exist; all of them without the point.</summary>
    public Predicate At(EnforcementPoint point, Predicate rows) => Holds(point) ? rows : Predicate.Always.Instance;

    /// <summary>What may be read; everything without the point.</summary>
    public FieldVerdict At(EnforcementPoint point, FieldVerdict verdict) => Holds(point) ? verdict : FieldVerdict.Allow;

    /// <summary>Whether something is allowed; it is without the point.</summary>
    public bool At(EnforcementPoint point, bool allowed) => allowed || !Holds(point);
}
