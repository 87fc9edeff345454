using System.Text.RegularExpressions;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>Reads rules that are known to be well written.</summary>
internal sealed partial class PlainRuleReader
{
    private readonly List<string> words;
    private int next;

    private PlainRuleReader(string text) => words = [.. Word().Matches(text).Select(match => match.Value), ""];

    public static PlainRule Read(string text)
    {
        var reader = new PlainRuleReader(text);
        var rule = reader.Alternatives();
        return reader.words[reader.next] == "" ? rule : throw new FormatException($"`{reader.words[reader.next]}` was not expected in `{text}`.");
    }

    private PlainRule Alternatives()
    {
        var terms = new List<PlainRule> { Conjunction() };
        while (Skip("or"))
        {
            terms.Add(Conjunction());
        }

        return terms.Count == 1 ? terms[0] : new PlainRule.Or(terms);
    }

    private PlainRule Conjunction()
    {
        var terms = new List<PlainRule> { Factor() };
        while (Skip("and"))
        {
            terms.Add(Factor());
        }

        return terms.Count == 1 ? terms[0] : new PlainRule.And(terms);
    }

    private PlainRule Factor()
    {
        var word = words[next++];
        switch (word)
        {
            case "not":
                return new PlainRule.Not(Factor());
            case "(":
                var inner = Alternatives();
                Expect(")");
                return inner;
            case "exists":
                var relation = words[next++];
                return new PlainRule.Exists(relation, Skip("where") ? Alternatives() : null);
            case "principal.roles":
                Expect("has");
                return new PlainRule.Role(words[next++]);
            default:
                return Skip("through") ? Through(word) : Test(word);
        }
    }

    private PlainRule.Through Through(string notion)
    {
        var all = Skip("all");
        Skip("any");
        return new PlainRule.Through(notion, words[next++], all);
    }

    private PlainRule Test(string property)
    {
        var sign = words[next++];
        switch (sign)
        {
            case "is":
                var negated = Skip("not");
                Expect("null");
                return new PlainRule.Missing(property, negated);
            case "!=":
                return new PlainRule.Not(new PlainRule.Test(property, "=", [words[next++]]));
            case "in" when Skip("["):
                var others = new List<string> { words[next++] };
                while (Skip(","))
                {
                    others.Add(words[next++]);
                }

                Expect("]");
                return new PlainRule.Test(property, sign, others);
            default:
                return new PlainRule.Test(property, sign, [words[next++]]);
        }
    }

    private bool Skip(string word)
    {
        var isHere = words[next] == word;
        next += isHere ? 1 : 0;
        return isHere;
    }

    private void Expect(string word)
    {
        if (words[next++] != word)
        {
            throw new FormatException($"`{word}` was expected, not `{words[next - 1]}`.");
        }
    }

    [GeneratedRegex("""
        "[^"]*"|[A-Za-z_][A-Za-z_0-9.]*|-?[0-9][0-9.]*|<=|>=|!=|[<>=()\[\],]
        """, RegexOptions.None, 1000)]
    private static partial Regex Word();
}
