using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Policy.Compilation;

/// <summary>Predicates and masks in the words of the rule language; <c>{...}</c> stands around a guard, <c>$n</c> for a parameter.</summary>
internal static class PredicateText
{
    public static string Of(Predicate predicate) => predicate switch
    {
        Predicate.Always => "always",
        Predicate.Never => "never",
        Predicate.And and => Join(and.Terms, " and "),
        Predicate.Or or => Join(or.Terms, " or "),
        Predicate.Not not => $"not {Of(not.Term)}",
        Predicate.Compare compare => $"{Of(compare.Left)} {Of(compare.Operator)} {Of(compare.Right)}",
        Predicate.In @in => $"{Of(@in.Left)} in {Of(@in.Items)}",
        Predicate.HasItem has => $"{Of(has.List)} has {Of(has.Item)}",
        Predicate.IsNull isNull => $"{Of(isNull.Value)} is null",
        Predicate.Related related => $"{Of(related.Quantifier)} {related.Relation} [{Of(related.Visible)}] ({Of(related.Condition)})",
        Predicate.AtEnd end => $"{(end.End == EdgeEnd.From ? "from" : "to")} ({Of(end.Term)})",
        Predicate.Guard guard => $"{{{Of(guard.Term)}}}",
        _ => throw new UnreachableException($"No text for {predicate.GetType().Name}."),
    };

    public static string Of(Mask? mask) => mask switch
    {
        null => "NULL",
        Mask.Year => "YEAR",
        Mask.Band band => string.Create(CultureInfo.InvariantCulture, $"BAND {band.Width}"),
        Mask.CountBelow count => string.Create(CultureInfo.InvariantCulture, $"COUNT_LT {count.Minimum}"),
        Mask.Constant constant => $"CONST {Of(constant.Value)}",
        _ => throw new UnreachableException($"No text for {mask.GetType().Name}."),
    };

    private static string Join(ImmutableArray<Predicate> terms, string word) => $"({string.Join(word, terms.Select(Of))})";

    private static string Of(Scalar scalar) => scalar switch
    {
        Scalar.OfNode node => node.Property.Name,
        Scalar.OfEdge edge => $"edge.{edge.Property.Name}",
        Scalar.OfParameter parameter => string.Create(CultureInfo.InvariantCulture, $"${parameter.Parameter.Slot}"),
        Scalar.Constant constant => Of(constant.Value),
        _ => throw new UnreachableException($"No text for {scalar.GetType().Name}."),
    };

    public static string Of(PlanValue value) => value switch
    {
        PlanValue.String text => $"\"{text.Value}\"",
        PlanValue.Integer number => number.Value.ToString(CultureInfo.InvariantCulture),
        PlanValue.Float number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PlanValue.Boolean flag => flag.Value ? "true" : "false",
        PlanValue.List list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        _ => throw new UnreachableException($"No text for {value.GetType().Name}."),
    };

    public static string Of(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        _ => throw new UnreachableException($"No rule compares by {sign}."),
    };

    private static string Of(Quantifier quantifier) => quantifier switch
    {
        Quantifier.Some => "any",
        Quantifier.All => "all",
        _ => throw new UnreachableException($"No rule quantifies by {quantifier}."),
    };
}
