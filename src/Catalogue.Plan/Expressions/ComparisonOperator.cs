namespace Catalogue.Plan.Expressions;

/// <summary>
/// How two values compare. The logic is two-valued: null equals null and nothing else; every other operator is false
/// when either side is null, or when the sides are of different kinds (integers and floats are one kind). Where one side is a
/// <c>Text</c> every operator compares folded text (case, accents): it holds when it holds in either language, for any
/// pair of languages where both sides are texts. Other strings compare by code point. Lists can only be equal, item by item.
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
