using System.Collections.Immutable;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

/// <summary>Cuts a rule into tokens, each with its place in the document.</summary>
internal ref struct RuleLexer
{
    private readonly ReadOnlySpan<char> text;
    private int position;
    private int line;
    private int column;

    private RuleLexer(string text, Place at)
    {
        this.text = text;
        line = at.Line;
        column = at.Column;
    }

    /// <exception cref="RuleSyntaxException">A character that no rule has, or a string without an end.</exception>
    public static ImmutableArray<RuleToken> Read(string text, Place at)
    {
        var lexer = new RuleLexer(text, at);
        var tokens = ImmutableArray.CreateBuilder<RuleToken>();
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != RuleTokenKind.End);

        return tokens.ToImmutable();
    }

    private readonly Place Here => new(line, column);

    private RuleToken Next()
    {
        SkipWhiteSpace();
        if (position == text.Length)
        {
            return new RuleToken(RuleTokenKind.End, "", Here);
        }

        var first = text[position];
        if (char.IsAsciiLetter(first) || first == '_')
        {
            return Take(RuleTokenKind.Word, LengthWhile(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.'));
        }

        if (char.IsAsciiDigit(first) || first == '-')
        {
            return Take(RuleTokenKind.Number, 1 + LengthWhile(static c => char.IsAsciiDigit(c) || c == '.', 1));
        }

        return first == '"' ? TakeString() : TakeSign(first);
    }

    private RuleToken TakeSign(char first)
    {
        var isPair = first is '<' or '>' or '!' && position + 1 < text.Length && text[position + 1] == '=';
        if (isPair || first is '<' or '>' or '=' or '(' or ')' or '[' or ']' or ',')
        {
            return Take(RuleTokenKind.Sign, isPair ? 2 : 1);
        }

        throw new RuleSyntaxException(Here, $"`{first}` is not part of the rule language.", "Rules are words, numbers, strings in double quotes and = != < <= > >= ( ) [ ] ,.");
    }

    private RuleToken TakeString()
    {
        var length = LengthWhile(static c => c is not ('"' or '\n'), 1);
        if (position + 1 + length == text.Length || text[position + 1 + length] != '"')
        {
            throw new RuleSyntaxException(Here, "This string has no end.", "Close it with \" on the same line.");
        }

        var token = Take(RuleTokenKind.String, length + 2);
        return token with { Text = token.Text[1..^1] };
    }

    private readonly int LengthWhile(Func<char, bool> belongs, int from = 0)
    {
        var length = 0;
        while (position + from + length < text.Length && belongs(text[position + from + length]))
        {
            length++;
        }

        return length;
    }

    private RuleToken Take(RuleTokenKind kind, int length)
    {
        var token = new RuleToken(kind, text.Slice(position, length).ToString(), Here);
        position += length;
        column += length;
        return token;
    }

    private void SkipWhiteSpace()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            (line, column) = text[position] == '\n' ? (line + 1, 1) : (line, column + 1);
            position++;
        }
    }
}
