namespace Catalogue.GraphQL.Cost;

/// <summary>
/// What an operation costs at most, by the Cost Directives Specification: known from the document and the variables,
/// before anything is executed. Where an abstract type stands, the dearest of its possible types counts.
/// </summary>
/// <param name="FieldCost">The weights of all fields, as often as they may be resolved.</param>
/// <param name="TypeCost">The weights of all objects that may be in the response.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    public static OperationCost operator +(OperationCost left, OperationCost right) =>
        new(left.FieldCost + right.FieldCost, left.TypeCost + right.TypeCost);

    public static OperationCost operator *(double times, OperationCost cost) => new(times * cost.FieldCost, times * cost.TypeCost);

    /// <summary>The larger of each.</summary>
    public static OperationCost Max(OperationCost left, OperationCost right) =>
        new(Math.Max(left.FieldCost, right.FieldCost), Math.Max(left.TypeCost, right.TypeCost));
}
