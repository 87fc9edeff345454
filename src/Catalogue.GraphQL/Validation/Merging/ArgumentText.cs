using System.Collections.Immutable;
using System.Text;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>Arguments as a text that is equal exactly where the arguments are, whatever their order. Depth is bounded by the walk before.</summary>
internal sealed class ArgumentText
{
    private readonly Dictionary<SyntaxNode, string> _texts = [];

    public bool AreSame(FieldNode first, FieldNode second) =>
        first.Arguments.Length == second.Arguments.Length
        && (first.Arguments.IsEmpty || string.Equals(Of(first, first.Arguments), Of(second, second.Arguments), StringComparison.Ordinal));

    public bool AreSame(DirectiveNode first, DirectiveNode second) =>
        string.Equals(Of(first, first.Arguments), Of(second, second.Arguments), StringComparison.Ordinal);

    private string Of(SyntaxNode node, ImmutableArray<ArgumentNode> arguments)
    {
        if (!_texts.TryGetValue(node, out var text))
        {
            var builder = new StringBuilder();
            foreach (var argument in arguments.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name)))
            {
                builder.Append(argument.Name).Append(':');
                Append(builder, argument.Value);
            }

            text = builder.ToString();
            _texts.Add(node, text);
        }

        return text;
    }

    private static void Append(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list: AppendList(text, list.Values); break;
            case ObjectValueNode fields: AppendObject(text, fields); break;
            case VariableNode variable: text.Append('$').Append(variable.Name); break;
            // With its length in front no string can look like what follows it.
            case StringValueNode literal: text.Append('"').Append(literal.Value.Length).Append('"').Append(literal.Value); break;
            case IntValueNode literal: text.Append(literal.Value); break;
            case FloatValueNode literal: text.Append(literal.Value); break;
            case BooleanValueNode literal: text.Append(literal.Value ? "true" : "false"); break;
            case EnumValueNode literal: text.Append(literal.Value); break;
            default: text.Append("null"); break;
        }

        text.Append(',');
    }

    private static void AppendList(StringBuilder text, ImmutableArray<ValueNode> values)
    {
        text.Append('[');
        foreach (var item in values)
        {
            Append(text, item);
        }

        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, ObjectValueNode node)
    {
        text.Append('{');
        foreach (var field in node.Fields.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name)))
        {
            text.Append(field.Name).Append(':');
            Append(text, field.Value);
        }

        text.Append('}');
    }
}
