using System.Diagnostics;
using Catalogue.Plan.Expressions;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Compilation;

internal sealed partial class PolicyCompiler
{
    /// <summary>The rows for which a rule is true: neither false nor unknown.</summary>
    private Predicate WhereTrue(Rule rule) => rule switch
    {
        Rule.And and => PredicateAlgebra.And(and.Terms.Select(WhereTrue)),
        Rule.Or or => PredicateAlgebra.Or(or.Terms.Select(WhereTrue)),
        Rule.Not not => PredicateAlgebra.Not(WherePossible(not.Term)),
        Rule.Test test => Has(test.Reads) ? test.Holds : Predicate.Never.Instance,
        Rule.Exists exists => Related(exists, WhereTrue),
        _ => WhereKnown(rule),
    };

    /// <summary>The rows for which a rule is true or unknown.</summary>
    private Predicate WherePossible(Rule rule) => rule switch
    {
        Rule.And and => PredicateAlgebra.And(and.Terms.Select(WherePossible)),
        Rule.Or or => PredicateAlgebra.Or(or.Terms.Select(WherePossible)),
        Rule.Not not => PredicateAlgebra.Not(WhereTrue(not.Term)),
        Rule.Test test => WherePossible(test),
        Rule.Exists exists => Related(exists, WherePossible),
        _ => WhereKnown(rule),
    };

    private Predicate WherePossible(Rule.Test test)
    {
        if (!Has(test.Reads))
        {
            // Nothing is in an empty list; what equals an unknown subject is unknown.
            return PredicateAlgebra.Constant(test.Reads == Fact.Subject);
        }

        return test.MayBeMissing is { } value ? PredicateAlgebra.Or(new Predicate.IsNull(value), test.Holds) : test.Holds;
    }

    /// <summary>The rules that are never unknown.</summary>
    private Predicate WhereKnown(Rule rule) => rule switch
    {
        Rule.HasScope has => PredicateAlgebra.Constant(shape.HasScope(rules.Scopes.IndexOf(has.Scope))),
        Rule.HasRole role => PredicateAlgebra.Constant(shape.HasRole(role.Role)),
        Rule.Through through => PredicateAlgebra.Related(through.Relation, through.Quantifier, NotionOf(through.Relation.Target, through.Notion)),
        Rule.ThroughEnd end => PredicateAlgebra.AtEnd(end.End, NotionOf(end.Type, end.Notion)),
        _ => throw new UnreachableException($"No compilation for {rule.GetType().Name}."),
    };

    private static Predicate Related(Rule.Exists exists, Func<Rule, Predicate> compile) => PredicateAlgebra.Related(
        exists.Relation,
        Quantifier.Some,
        exists.Where is null ? Predicate.Always.Instance : compile(exists.Where));

    private bool Has(Fact fact) => fact switch
    {
        Fact.Organisations => shape.HasOrganisations,
        Fact.Projects => shape.HasProjects,
        Fact.Subject => shape.IsRegistered,
        _ => true,
    };
}
