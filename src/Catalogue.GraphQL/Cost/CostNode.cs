using System.Collections.Immutable;
using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Cost;

/// <summary>One field of an operation and what is selected below it, for every possible type.</summary>
internal sealed class CostNode
{
    public required double FieldWeight { get; init; }

    public required double TypeWeight { get; init; }

    /// <summary>The size that the field's arguments give to its list, or to the lists of its sized fields; null where the field says nothing.</summary>
    public required SlicingSize? Size { get; init; }

    /// <summary>Whether the size is that of fields below, as of the nodes of a connection.</summary>
    public required bool SizesChildren { get; init; }

    /// <summary>Whether the field above gives the size of this one's list.</summary>
    public required bool IsSizedByParent { get; init; }

    public required ImmutableArray<ImmutableArray<CostNode>> ChildrenByType { get; init; }

    public bool IsConstant => Size is not { IsVariable: true } && ChildrenByType.All(children => children.All(child => child.IsConstant));

    /// <summary>The cost of one resolution of the field.</summary>
    /// <param name="variables">The request's variables.</param>
    /// <param name="sizeFromParent">The size that the field above gives to its sized fields.</param>
    public OperationCost For(VariableValues variables, double sizeFromParent)
    {
        var size = Size?.For(variables) ?? 1;
        var items = IsSizedByParent ? sizeFromParent : SizesChildren ? 1 : size;
        var dearest = default(OperationCost);
        foreach (var children in ChildrenByType)
        {
            var sum = default(OperationCost);
            foreach (var child in children)
            {
                sum += child.For(variables, size);
            }

            dearest = OperationCost.Max(dearest, sum);
        }

        return new OperationCost(FieldWeight, 0) + (items * (new OperationCost(0, TypeWeight) + dearest));
    }
}
