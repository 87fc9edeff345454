using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

/// <summary>
/// Parses a rule and binds its names.
/// <code>
/// rule   : term ("or" term)*
/// term   : factor ("and" factor)*
/// factor : "not" factor | "(" rule ")" | "exists" RELATION ["where" rule]
///        | ("visible" | "granted" | "steward") "through" (["any" | "all"] RELATION | "from" | "to")
///        | "principal.roles" "has" ROLE | "principal.scopes" "has" SCOPE
///        | PROPERTY (("=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") VALUE | "in" VALUES | "has" VALUE | "is" ["not"] "null")
/// </code>
/// </summary>
internal sealed partial class RuleParser
{
    private const int GreatestDepth = 32;

    private readonly ImmutableArray<RuleToken> tokens;
    private RuleScope scope;
    private int next;
    private int depth;

    private RuleParser(ImmutableArray<RuleToken> tokens, RuleScope scope)
    {
        this.tokens = tokens;
        this.scope = scope;
    }

    /// <summary>The rule, or null where it is none; the reason, the first found, is in the faults.</summary>
    public static Rule? Parse(SourceNode node, RuleScope scope, Faults faults)
    {
        if (node is not SourceNode.Scalar { IsQuoted: false } source)
        {
            faults.Add(node, "This is not a rule.", "Write a rule as plain text, without quotes around it.");
            return null;
        }

        try
        {
            return new RuleParser(RuleLexer.Read(source.Raw, source.RawAt), scope).ParseAll();
        }
        catch (RuleSyntaxException wrong)
        {
            faults.Add(wrong.Place, wrong.Message, wrong.Remedy);
            return null;
        }
    }

    private RuleToken Current => tokens[next];

    private Rule ParseAll()
    {
        var rule = ParseRule();
        return Current.Kind == RuleTokenKind.End ? rule : throw Unexpected("`and`, `or` or the end of the rule");
    }

    private Rule ParseRule()
    {
        var terms = ParseSeries("or", ParseTerm);
        return terms.Length == 1 ? terms[0] : new Rule.Or(terms);
    }

    private Rule ParseTerm()
    {
        var terms = ParseSeries("and", ParseFactor);
        return terms.Length == 1 ? terms[0] : new Rule.And(terms);
    }

    private ImmutableArray<Rule> ParseSeries(string separator, Func<Rule> parse)
    {
        var terms = ImmutableArray.CreateBuilder<Rule>();
        do
        {
            terms.Add(parse());
        }
        while (Skip(separator));

        return terms.ToImmutable();
    }

    private Rule ParseFactor()
    {
        if (++depth > GreatestDepth)
        {
            throw new RuleSyntaxException(Current.At, $"The rule is nested deeper than {GreatestDepth}.", "Write it flatter.");
        }

        var rule = ParseAnyFactor();
        depth--;
        return rule;
    }

    private Rule ParseAnyFactor()
    {
        if (Skip("not"))
        {
            return new Rule.Not(ParseFactor());
        }

        if (Skip("("))
        {
            var inner = ParseRule();
            Expect(")");
            return inner;
        }

        if (Current.Is("exists"))
        {
            return ParseExists();
        }

        return tokens[Math.Min(next + 1, tokens.Length - 1)].Is("through") ? ParseThrough() : ParseTest();
    }

    private Rule.Exists ParseExists()
    {
        var start = Take();
        if (scope.IsInsideExists || scope.Node is null)
        {
            throw new RuleSyntaxException(
                start.At,
                scope.Node is null ? "A rule of an edge cannot follow relations." : "`exists` inside `exists`.",
                "A rule follows one relation; for more, name what holds there: `granted through ...`, `visible through ...`.");
        }

        var relation = TakeRelation(scope.Node);
        if (!Skip("where"))
        {
            return new Rule.Exists(relation, null);
        }

        var outer = scope;
        scope = new RuleScope(relation.Target, relation.Edge, IsInsideExists: true);
        var where = ParseRule();
        scope = outer;
        return new Rule.Exists(relation, where);
    }

    private Rule ParseThrough()
    {
        var word = Take();
        var notion = word.Text switch
        {
            "visible" => Notion.Visible,
            "granted" => Notion.Granted,
            "steward" => Notion.Steward,
            _ => throw new RuleSyntaxException(word.At, $"Unknown rule word {word}.", "Before `through` stands `visible`, `granted` or `steward`."),
        };
        Expect("through");
        return scope.Node is null ? ParseEnd(notion) : ParseThroughRelation(notion, scope.Node);
    }

    private Rule.ThroughEnd ParseEnd(Notion notion)
    {
        var edge = scope.Edge ?? throw Unexpected("an end");
        if (Skip("from"))
        {
            return new Rule.ThroughEnd(notion, EdgeEnd.From, edge.From);
        }

        return Skip("to") ? new Rule.ThroughEnd(notion, EdgeEnd.To, edge.To) : throw Unexpected("`from` or `to`, an end of the edge");
    }

    private Rule.Through ParseThroughRelation(Notion notion, NodeType owner)
    {
        var at = Current.At;
        var all = Skip("all");
        var any = !all && Skip("any");
        var relation = TakeRelation(owner);
        if (relation.IsToMany && !all && !any)
        {
            throw new RuleSyntaxException(at, $"`{relation}` leads to many.", $"Write `any {relation.Name}` or `all {relation.Name}`.");
        }

        if (all && notion != Notion.Visible)
        {
            throw new RuleSyntaxException(at, "`all` would also hold where there is none.", $"Write `any {relation.Name}`.");
        }

        return new Rule.Through(notion, relation, all ? Quantifier.All : Quantifier.Some);
    }

    private Relation TakeRelation(NodeType owner)
    {
        var name = Take();
        return owner.FindRelation(name.Text) ?? throw new RuleSyntaxException(
            name.At,
            $"{owner.Name} has no relation {name}.",
            $"Its relations are {string.Join(", ", owner.Relations.Select(relation => relation.Name))}.");
    }

    private RuleToken Take() => tokens[Current.Kind == RuleTokenKind.End ? next : next++];

    private bool Skip(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        next++;
        return true;
    }

    private void Expect(string text)
    {
        if (!Skip(text))
        {
            throw Unexpected($"`{text}`");
        }
    }

    private RuleSyntaxException Unexpected(string wanted) =>
        new(Current.At, $"Unexpected {Current}.", $"Here stands {wanted}.");
}
