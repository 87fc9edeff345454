using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

public static partial class Printer
{
    private static string Join<T>(ImmutableArray<T> nodes, string separator)
        where T : SyntaxNode => string.Join(separator, PrintAll(nodes));

    /// <summary>Every node once: printing a node twice at each level would double the time with each level.</summary>
    private static List<string> PrintAll<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode => [.. nodes.Select(Print)];

    private static string Words(params ReadOnlySpan<string> words)
    {
        var present = new List<string>(words.Length);
        foreach (var word in words)
        {
            if (word.Length > 0)
            {
                present.Add(word);
            }
        }

        return string.Join(' ', present);
    }

    private static string Wrap(string start, string content, string end = "") => content.Length == 0 ? "" : start + content + end;

    private static string Block<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode => Wrap("{\n", Indent(Join(nodes, "\n")), "\n}");

    private static string Indent(string text) => Wrap("  ", text.Replace("\n", "\n  ", StringComparison.Ordinal));

    /// <summary>A list in parentheses, an item a line as soon as one item takes several lines.</summary>
    private static string ListOf<T>(ImmutableArray<T> nodes, bool indented = true)
        where T : SyntaxNode
    {
        var items = PrintAll(nodes);
        if (!items.Exists(item => item.Contains('\n', StringComparison.Ordinal)))
        {
            return Wrap("(", string.Join(", ", items), ")");
        }

        var lines = string.Join('\n', items);
        return $"(\n{(indented ? Indent(lines) : lines)}\n)";
    }
}
