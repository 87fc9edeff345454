using System.Collections.Immutable;
using System.Diagnostics;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy.Compilation;
using Catalogue.Policy.Reading;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Tracing;

/// <summary>Rules in the words of the policy, as somebody would write them.</summary>
internal static class RuleText
{
    public static string Of(Permit permit) => $"to {AudienceNames.NameOf(permit.To)}{Where(permit.Where)}";

    public static string Of(Forbid forbid) => $"forbid unless {AudienceNames.NameOf(forbid.Unless)}{Where(forbid.Where)}";

    public static string Of(Rule rule) => rule switch
    {
        Rule.Or { Terms.IsEmpty: true } => "never",
        Rule.And and => Join(and.Terms, " and "),
        Rule.Or or => Join(or.Terms, " or "),
        Rule.Not not => $"not {Nested(not.Term)}",
        Rule.HasScope has => $"principal.scopes has \"{has.Scope}\"",
        Rule.HasRole role => $"principal.roles has {role.Role}",
        Rule.Exists { Where: null } exists => $"exists {exists.Relation.Name}",
        Rule.Exists { Where: { } where } exists => $"exists {exists.Relation.Name} where {Of(where)}",
        Rule.Through through => $"{NameOf(through.Notion)} through {Quantified(through)}{through.Relation.Name}",
        Rule.ThroughEnd end => $"{NameOf(end.Notion)} through {(end.End == EdgeEnd.From ? "from" : "to")}",
        Rule.Test test => Of(test.Holds),
        _ => throw new UnreachableException($"No text for {rule.GetType().Name}."),
    };

    public static string NameOf(Notion notion) => notion.ToString().ToLowerInvariant();

    public static string NameOf(Scalar value) => value switch
    {
        Scalar.OfNode node => node.Property.Name,
        Scalar.OfEdge edge => $"edge.{edge.Property.Name}",
        Scalar.OfParameter { Parameter: var parameter } => NameOf(parameter),
        _ => throw new UnreachableException($"No name for {value.GetType().Name}."),
    };

    /// <summary>The value as a rule writes it.</summary>
    public static string Of(PlanValue value, Property property) => value switch
    {
        PlanValue.Null => "null",
        PlanValue.String text when property.Type == PropertyType.Enum => text.Value,
        PlanValue.List list => $"[{string.Join(", ", list.Items.Select(item => Of(item, property)))}]",
        _ => PredicateText.Of(value),
    };

    private static string Of(Predicate test) => test switch
    {
        Predicate.Compare compare => $"{NameOf(compare.Left)} {PredicateText.Of(compare.Operator)} {Right(compare.Right, compare.Left)}",
        Predicate.In @in => $"{NameOf(@in.Left)} in {Right(@in.Items, @in.Left)}",
        Predicate.HasItem has => $"{NameOf(has.List)} has {Right(has.Item, has.List)}",
        Predicate.IsNull isNull => $"{NameOf(isNull.Value)} is null",
        Predicate.Not { Term: Predicate.IsNull isNull } => $"{NameOf(isNull.Value)} is not null",
        _ => throw new UnreachableException($"No rule tests by {test.GetType().Name}."),
    };

    private static string Right(Scalar right, Scalar left) => right is Scalar.Constant constant ? Of(constant.Value, PropertyOf(left)) : NameOf(right);

    private static Property PropertyOf(Scalar value) => value switch
    {
        Scalar.OfNode node => node.Property,
        Scalar.OfEdge edge => edge.Property,
        _ => throw new UnreachableException($"A rule tests properties, not {value.GetType().Name}."),
    };

    private static string NameOf(Parameter parameter) => parameter == PrincipalFacts.Now ? "now"
        : parameter == PrincipalFacts.Subject ? "principal.subject"
        : parameter == PrincipalFacts.Projects ? "principal.projects"
        : "principal.organisations";

    private static string Where(Rule? rule) => rule is null ? "" : $" where {Of(rule)}";

    private static string Quantified(Rule.Through through) => !through.Relation.IsToMany ? "" : through.Quantifier == Quantifier.All ? "all " : "any ";

    private static string Join(ImmutableArray<Rule> terms, string word) => string.Join(word, terms.Select(Nested));

    private static string Nested(Rule rule) => rule is Rule.And or Rule.Or or Rule.Exists { Where: not null } ? $"({Of(rule)})" : Of(rule);
}
