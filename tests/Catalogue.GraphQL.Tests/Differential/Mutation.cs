using System.Text;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Documents made worse, without regard to what they mean.</summary>
internal static class Mutation
{
    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "@", "...", "&", "|", "query", "mutation", "subscription", "fragment", "on", "null", "true",
        "type", "extend", "input", "1", "-1", "1.5", "RED", "\"text\"", "\"\"\"block\"\"\"", "x", "__typename", "id", "skip", "if",
    ];

    private static readonly string[] Pieces =
    [
        "\"", "\\", "\"\"\"", "#", "\0", "\u0007", "\uFEFF", "é", "😀", "\u2028", ".", "..", "-", "0", "00", "1e", "+", "\\u{1F600}", "\\u{110000}", "\\u{}", "\\u00", "\\uD83D\\uDE00",
        "\\uD83D", "\\uDE00", "\\x", "\r", "\n", "$", "&", "|", "!", "0x1", "_", "e5", "?", "%", "~", "'", "`", ";", "<", "\u007f", "\u0085", "\u00a0",
    ];

    /// <summary>Tokens lost, doubled, swapped, replaced, inserted and copied, a few times.</summary>
    public static void OfTokens(List<string> tokens, Schema schema, Chance chance)
    {
        for (var i = 1 + chance.Below(3); i > 0 && tokens.Count > 1; i--)
        {
            var place = chance.Below(tokens.Count);
            switch (chance.Below(7))
            {
                case 0: tokens.RemoveAt(place); break;
                case 1: tokens.Insert(place, tokens[place]); break;
                case 2: (tokens[place], tokens[tokens.Count - 1 - place]) = (tokens[tokens.Count - 1 - place], tokens[place]); break;
                case 3: tokens.Insert(place, chance.Of(Tokens)); break;
                case 4: tokens.InsertRange(place, tokens.GetRange(0, chance.Below(Math.Min(12, tokens.Count)))); break;
                case 5: tokens[place] = chance.Of(schema.Types).Name; break;
                default: tokens[place] = chance.OneIn(2) ? chance.Of(Tokens) : chance.Of(tokens); break;
            }
        }
    }

    /// <summary>Characters lost, replaced and inserted, a few times; the text stays Unicode.</summary>
    public static string OfCharacters(string text, Chance chance)
    {
        var runes = text.EnumerateRunes().ToList();
        for (var i = 1 + chance.Below(3); i > 0 && runes.Count > 1; i--)
        {
            var place = chance.Below(runes.Count);
            if (chance.OneIn(2))
            {
                runes.RemoveAt(place);
            }

            if (chance.OneIn(2))
            {
                runes.InsertRange(place, chance.Of(Pieces).EnumerateRunes());
            }
        }

        var result = new StringBuilder();
        runes.ForEach(rune => result.Append(rune));
        return result.ToString();
    }
}
