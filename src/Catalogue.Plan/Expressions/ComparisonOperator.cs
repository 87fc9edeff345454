namespace Catalogue.Plan.Expressions;

/// <summary>
/// How two values compare. The logic is two-valued: null equals null and nothing else; every other operator is false
/// when either side is null. On <c>Text</c> every operator compares folded text (case, accents) in either language; on
/// other strings it compares by code point.
/// </summary>
public enum ComparisonOperator
{
    Equal,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Contains,
    StartsWith,
    EndsWith,
}
