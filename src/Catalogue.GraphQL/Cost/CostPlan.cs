using System.Collections.Immutable;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Cost;

/// <summary>The cost of a compiled operation, made once and asked for every request with its variables.</summary>
public sealed class CostPlan
{
    private readonly ImmutableArray<CostNode> roots;
    private readonly OperationCost? constant;

    private CostPlan(ImmutableArray<CostNode> roots)
    {
        this.roots = roots;
        constant = roots.All(root => root.IsConstant) ? Sum(VariableValues.Empty) : null;
    }

    public static CostPlan Of(CompiledOperation operation) => new(Nodes(operation.RootFields, sizes: null));

    /// <summary>The cost under these variables.</summary>
    public OperationCost For(VariableValues variables) => constant ?? Sum(variables);

    private OperationCost Sum(VariableValues variables)
    {
        var sum = default(OperationCost);
        foreach (var root in roots)
        {
            sum += root.For(variables, 1);
        }

        return sum;
    }

    private static ImmutableArray<CostNode> Nodes(ImmutableArray<CompiledField> fields, ListSize? sizes) =>
        [.. fields.Where(field => field.EncodedConstant is null).Select(field => Node(field, sizes))];

    // The recursion is as deep as the operation, which compilation bounds.
    private static CostNode Node(CompiledField field, ListSize? sizesOfParent)
    {
        var own = ListSize.Of(field.Definition);
        return new CostNode
        {
            FieldWeight = Weights.Of(field.Definition),
            TypeWeight = Weights.Of(field.Definition.Type.Named),
            Size = own is null ? null : SlicingSize.Of(field, own),
            SizesChildren = own is { SizedFields.IsEmpty: false },
            IsSizedByParent = sizesOfParent is { } parent && parent.SizedFields.Contains(field.Definition.Name),
            ChildrenByType = [.. (field.Selections?.Types ?? []).Select(type => Children(field, type, own))],
        };
    }

    private static ImmutableArray<CostNode> Children(CompiledField field, ObjectType type, ListSize? own) =>
        field.Selections is { } selections ? Nodes(selections.For(type), own) : [];
}
