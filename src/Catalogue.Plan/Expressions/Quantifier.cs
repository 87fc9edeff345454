namespace Catalogue.Plan.Expressions;

/// <summary>
/// How many of the reachable targets satisfy a condition. <see cref="All"/> is true where there is no target.
/// </summary>
public enum Quantifier
{
    Some,
    All,
    None,
}
