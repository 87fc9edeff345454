using System.Text;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Tokens put into lines as a careless hand would.</summary>
internal static class Layout
{
    private static readonly string[] Separators = [" ", " ", " ", " ", "\n", "\n  ", ",", ", ", "\t", "\r\n", "\r", " # é 😀 \"comment\n", "\uFEFF", " \n\n "];

    public static string Of(List<string> tokens, Chance chance)
    {
        var isPlain = chance.OneIn(3);
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && !(chance.OneIn(2) && CanTouch(tokens[i - 1], tokens[i])))
            {
                text.Append(isPlain ? " " : chance.Of(Separators));
            }

            text.Append(tokens[i]);
        }

        return text.ToString();
    }

    private static bool CanTouch(string left, string right) => (IsPunctuator(left) || IsPunctuator(right)) && right != "..." && left != "...";

    private static bool IsPunctuator(string token) => token is ['{' or '}' or '(' or ')' or '[' or ']' or ':' or '=' or '!' or '$' or '@'];
}
