using System.Collections.Immutable;
using System.Text;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Printing;

/// <summary>Prints predicates and scalars: the small ones on one line, the others as a block.</summary>
internal sealed class ExpressionPrinter(PlanText text)
{
    public static string Inline(Parameter parameter) => parameter.IsList ? $"${parameter.Slot}:[{parameter.Type}]" : $"${parameter.Slot}:{parameter.Type}";

    /// <summary>The predicate in one line; null where it needs more.</summary>
    public static string? Inline(Predicate predicate) => predicate switch
    {
        Predicate.Never => "never",
        Predicate.Always => "always",
        Predicate.Compare compare => Join(compare.Left, Symbol(compare.Operator), compare.Right),
        Predicate.In membership => Join(membership.Left, "in", membership.Items),
        Predicate.HasItem item => Join(item.List, "has", item.Item),
        Predicate.IsNull { Value: var value } => Inline(value) is { } one ? $"{one} is null" : null,
        _ => null,
    };

    /// <summary>The scalar in one line; null where it needs more.</summary>
    public static string? Inline(Scalar scalar) => scalar switch
    {
        Scalar.OfNode node => node.Property.Name,
        Scalar.OfEdge edge => $"edge.{edge.Property.Name}",
        Scalar.OfEdgeKey => "edge key",
        Scalar.OfParameter parameter => Inline(parameter.Parameter),
        Scalar.Constant constant => Literal(constant.Value),
        Scalar.Nothing => "nothing",
        Scalar.Masked masked => Inline(masked.Value) is { } value ? $"{Name(masked.Mask)} of {value}" : null,
        Scalar.OfAggregate { Aggregate: var aggregate } when aggregate == Aggregate.Rows => "count",
        Scalar.OfAggregate { Aggregate: var aggregate } => Inline(aggregate.Value) is { } value ? $"{Name(aggregate.Function)} of {value}" : null,
        _ => null,
    };

    public void Print(Predicate predicate)
    {
        switch (predicate)
        {
            case Predicate.And and: text.Block("all", () => Print(and.Terms)); break;
            case Predicate.Or or: text.Block("any", () => Print(or.Terms)); break;
            case Predicate.Not not: text.Block("not", () => Print(not.Term)); break;
            case Predicate.Guard guard: text.Block("guard", () => Print(guard.Term)); break;
            case Predicate.AtEnd atEnd: text.Block($"at the edge's {(atEnd.End == EdgeEnd.From ? "start" : "end")}", () => Print(atEnd.Term)); break;
            case Predicate.Related related: text.Block($"{Name(related.Quantifier)} {related.Relation}", () => Print(related)); break;
            case Predicate.Compare compare when Inline(compare) is null: PrintBlock($"compare {Symbol(compare.Operator)}", compare.Left, compare.Right); break;
            case Predicate.In membership when Inline(membership) is null: PrintBlock("compare in", membership.Left, membership.Items); break;
            case Predicate.HasItem item when Inline(item) is null: PrintBlock("compare has", item.List, item.Item); break;
            case Predicate.IsNull isNull when Inline(isNull) is null: PrintBlock("is null", isNull.Value); break;
            default: text.Line(Inline(predicate) ?? throw new NotSupportedException($"There is no text for the predicate {predicate.GetType().Name}.")); break;
        }
    }

    public void Print(string prefix, Scalar scalar, string suffix)
    {
        switch (scalar)
        {
            case Scalar.Choice choice: text.Block($"{prefix}choice{suffix}", () => Print(choice)); break;
            case Scalar.OfAggregate { Aggregate: var aggregate } when Inline(scalar) is null: Print($"{prefix}{Name(aggregate.Function)} of ", aggregate.Value, suffix); break;
            case Scalar.Masked masked when Inline(masked) is null: text.Block($"{prefix}{Name(masked.Mask)}{suffix}", () => Print("of ", masked.Value, string.Empty)); break;
            default: text.Line($"{prefix}{Inline(scalar) ?? throw new NotSupportedException($"There is no text for the scalar {scalar.GetType().Name}.")}{suffix}"); break;
        }
    }

    private void Print(ImmutableArray<Predicate> terms)
    {
        foreach (var term in terms)
        {
            Print(term);
        }
    }

    private void Print(Predicate.Related related)
    {
        if (related.Visible is not Predicate.Always)
        {
            text.Block("visible", () => Print(related.Visible));
        }

        if (related.Condition is not Predicate.Always)
        {
            text.Block("where", () => Print(related.Condition));
        }
    }

    private void Print(Scalar.Choice choice)
    {
        text.Block("when", () => Print(choice.Condition));
        Print("then ", choice.Then, string.Empty);
        Print("else ", choice.Otherwise, string.Empty);
    }

    private void PrintBlock(string line, params Scalar[] scalars) => text.Block(line, () =>
    {
        foreach (var scalar in scalars)
        {
            Print(string.Empty, scalar, string.Empty);
        }
    });

    private static string? Join(Scalar left, string symbol, Scalar right) =>
        Inline(left) is { } first && Inline(right) is { } second ? $"{first} {symbol} {second}" : null;

    private static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Contains => "contains",
        ComparisonOperator.StartsWith => "starts with",
        ComparisonOperator.EndsWith => "ends with",
        _ => throw new NotSupportedException($"There is no text for the operator {comparison}."),
    };

    private static string Name(Quantifier quantifier) => quantifier switch
    {
        Quantifier.Some => "some",
        Quantifier.All => "every",
        _ => "no",
    };

    private static string Name(AggregateFunction function) => function switch
    {
        AggregateFunction.Count => "count",
        AggregateFunction.Distinct => "distinct count",
        AggregateFunction.Min => "minimum",
        AggregateFunction.Max => "maximum",
        AggregateFunction.Sum => "sum",
        AggregateFunction.Average => "average",
        _ => throw new NotSupportedException($"There is no text for the aggregate {function}."),
    };

    private static string Name(Mask mask) => mask switch
    {
        Mask.Year => "year",
        Mask.Band band => FormattableString.Invariant($"band({band.Width})"),
        Mask.CountBelow below => FormattableString.Invariant($"countBelow({below.Minimum})"),
        Mask.Constant constant => $"constant({Literal(constant.Value)})",
        _ => throw new NotSupportedException($"There is no text for the mask {mask.GetType().Name}."),
    };

    private static string Literal(PlanValue value) => value switch
    {
        PlanValue.Null => "null",
        PlanValue.Text { Value: { French: { } french, English: { } english } } => $"{Quote(french)}/{Quote(english)}",
        _ => Encoding.UTF8.GetString(JsonForm.Of(value, Language.French).Span),
    };

    private static string Quote(string one) => Literal(new PlanValue.String(one));
}
