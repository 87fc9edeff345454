using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Tracing;

internal sealed partial class RuleTracer
{
    // Of a relation to very many, those that decide are told and the rest are counted.
    private const int MostTargets = 10;

    private Truth Evaluate(Rule rule, FactRow row, int depth) => rule switch
    {
        Rule.And or Rule.Or => Step(depth, TraceKind.Rule, RuleText.Of(rule), null, inner => EvaluateParts(rule, row, inner)),
        Rule.Not not => Step(depth, TraceKind.Rule, RuleText.Of(rule), null, inner => Negated(Evaluate(not.Term, row, inner))),
        Rule.HasRole role => Step(depth, TraceKind.Rule, RuleText.Of(rule), null, _ => shape.HasRole(role.Role) ? Truth.True : Truth.False, WhyOf(Audience.Admin)),
        Rule.HasScope has => Step(depth, TraceKind.Rule, RuleText.Of(rule), null, _ => principal.HasScope(has.Scope) ? Truth.True : Truth.False, $"principal.scopes = [{string.Join(", ", principal.Scopes)}]"),
        Rule.Test test => Evaluate(test, row, depth),
        Rule.Exists exists => OverTargets(rule, exists.Relation, Quantifier.Some, row, depth, (target, inner) => exists.Where is null ? Truth.True : Evaluate(exists.Where, target, inner)),
        Rule.Through through => OverTargets(rule, through.Relation, through.Quantifier, row, depth, (target, inner) => Holds(through.Notion, target, inner) ? Truth.True : Truth.False),
        _ => throw new UnreachableException($"A node has no rule {rule.GetType().Name}."),
    };

    // Of a rule whose text stands in the step above: its parts, without that text once more.
    private Truth EvaluateParts(Rule rule, FactRow row, int depth) => rule switch
    {
        Rule.And and => All(and.Terms, row, depth).Aggregate(Truth.True, Both),
        Rule.Or or => All(or.Terms, row, depth).Aggregate(Truth.False, Greater),
        _ => Evaluate(rule, row, depth),
    };

    private List<Truth> All(ImmutableArray<Rule> terms, FactRow row, int depth) => [.. terms.Select(term => Evaluate(term, row, depth))];

    private Truth Evaluate(Rule.Test test, FactRow row, int depth) =>
        Step(depth, TraceKind.Rule, RuleText.Of(test), null, _ => TruthOf(test, row), Found(test, row));

    private Truth TruthOf(Rule.Test test, FactRow row)
    {
        if (test.Reads == Fact.Subject && !principal.IsAuthenticated)
        {
            return Truth.Unknown;
        }

        // Nothing is in an empty list, whatever it is.
        if (test.Reads is Fact.Organisations or Fact.Projects && ListOf(test.Reads).IsEmpty)
        {
            return Truth.False;
        }

        return test.MayBeMissing is { } value && row.Plain(value) is PlanValue.Null ? Truth.Unknown
            : new TestedValues(scalar => ValueOf(scalar, row)).Holds(test.Holds) ? Truth.True
            : Truth.False;
    }

    private PlanValue ValueOf(Scalar scalar, FactRow row) => scalar switch
    {
        Scalar.Constant constant => constant.Value,
        Scalar.OfParameter { Parameter: var parameter } when parameter == PrincipalFacts.Now => now,
        Scalar.OfParameter { Parameter: var parameter } when parameter == PrincipalFacts.Subject => new PlanValue.String(principal.Subject),
        Scalar.OfParameter { Parameter: var parameter } => new PlanValue.List([.. ListOf(parameter == PrincipalFacts.Projects ? Fact.Projects : Fact.Organisations).Select(id => new PlanValue.String(id))]),
        _ => row.Plain(scalar),
    };

    private ImmutableArray<string> ListOf(Fact fact) => principal.IsAuthenticated && (fact == Fact.Projects ? principal.Projects : principal.Organisations) is { IsDefault: false } list ? list : [];

    private string Found(Rule.Test test, FactRow row)
    {
        var (tested, fact) = (TestedBy(test.Holds), test.Reads);
        var isNow = test.Holds is Predicate.Compare { Right: Scalar.OfParameter { Parameter: var parameter } } && parameter == PrincipalFacts.Now;
        var property = tested switch
        {
            Scalar.OfNode node => node.Property,
            Scalar.OfEdge edge => edge.Property,
            _ => throw new UnreachableException($"A rule tests properties, not {tested.GetType().Name}."),
        };
        var value = row.IsShownAsIs(tested) ? RuleText.Of(row.Plain(tested), property) : "a value that you may not see";
        return $"{RuleText.NameOf(tested)} = {value}{(isNow ? $", now = {RuleText.Of(now, property)}" : "")}" + fact switch
        {
            Fact.Subject => $", principal.subject = {(principal.IsAuthenticated ? $"\"{principal.Subject}\"" : "null")}",
            Fact.Organisations => $", principal.organisations = [{string.Join(", ", ListOf(fact))}]",
            Fact.Projects => $", principal.projects = [{string.Join(", ", ListOf(fact))}]",
            _ => "",
        };
    }

    private Truth OverTargets(Rule rule, Relation relation, Quantifier quantifier, FactRow row, int depth, Func<FactRow, int, Truth> derive)
    {
        var at = steps.Count;
        steps.Add(new TraceStep(depth, TraceKind.Rule, RuleText.Of(rule), null, Truth.False, null));
        var targets = row.Along(relation).Select(target => Apart(target, depth + 1, derive)).ToList();
        var truth = quantifier == Quantifier.All
            ? targets.Select(target => target.Truth).Aggregate(Truth.True, Both)
            : targets.Select(target => target.Truth).Aggregate(Truth.False, Greater);
        var told = targets.OrderByDescending(target => target.Truth == truth).Take(MostTargets).ToList();
        steps.AddRange(told.SelectMany(target => target.Steps));
        steps[at] = steps[at] with { Truth = truth, Found = Count(targets.Count, told.Count, relation) };
        return truth;
    }

    private static string Count(int all, int told, Relation relation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{relation.Name}: {all}{(told < all ? $", of which {told} are told" : "")}");

    private (Truth Truth, List<TraceStep> Steps) Apart(FactRow target, int depth, Func<FactRow, int, Truth> derive)
    {
        var outer = steps;
        steps = [];
        var truth = Step(depth, TraceKind.Node, Named(target), null, inner => derive(target, inner));
        var own = steps;
        steps = outer;
        return (truth, own);
    }

    private static Scalar TestedBy(Predicate test) => test switch
    {
        Predicate.Not not => TestedBy(not.Term),
        Predicate.Compare compare => compare.Left,
        Predicate.In @in => @in.Left,
        Predicate.HasItem has => has.List,
        Predicate.IsNull isNull => isNull.Value,
        _ => throw new UnreachableException($"No rule tests by {test.GetType().Name}."),
    };

    private static Truth Negated(Truth truth) => Truth.True - (int)truth;
}
