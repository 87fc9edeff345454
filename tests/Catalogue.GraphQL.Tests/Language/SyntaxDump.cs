using System.Collections;
using System.Globalization;
using System.Text;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

/// <summary>A syntax tree as text with everything but locations, to compare trees by.</summary>
internal static class SyntaxDump
{
    public static string Of(SyntaxNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case SyntaxNode node:
                AppendNode(text, node);
                break;
            case string or bool or Enum or null:
                text.Append(CultureInfo.InvariantCulture, $"<{value ?? "null"}>");
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Append(text, item);
                }

                text.Append(']');
                break;
        }
    }

    private static void AppendNode(StringBuilder text, SyntaxNode node)
    {
        text.Append(node.GetType().Name).Append('{');
        foreach (var property in node.GetType().GetProperties().Where(property => property.PropertyType != typeof(Location)))
        {
            text.Append(property.Name).Append('=');
            Append(text, property.GetValue(node));
        }

        text.Append('}');
    }
}
