using System.Collections.Immutable;
using System.Text;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

public static partial class SchemaPrinter
{
    private static void AppendImplementing(StringBuilder text, ImplementingType type)
    {
        text.Append(type is ObjectType ? "type " : "interface ").Append(type.Name);
        text.Append(type.Interfaces.IsEmpty ? "" : " implements ").AppendJoin(" & ", type.Interfaces);
        AppendBlock(text, type.Fields, AppendField);
    }

    private static void AppendField(StringBuilder text, FieldDefinition field, bool isFirst)
    {
        AppendDescription(text, field.Description, Indentation, isFirst);
        text.Append(Indentation).Append(field.Name);
        AppendArguments(text, field.Arguments, Indentation);
        text.Append(": ").Append(field.Type);
        AppendDeprecated(text, field.DeprecationReason);
    }

    private static void AppendValue(StringBuilder text, EnumValueDefinition value, bool isFirst)
    {
        AppendDescription(text, value.Description, Indentation, isFirst);
        text.Append(Indentation).Append(value.Name);
        AppendDeprecated(text, value.DeprecationReason);
    }

    private static void AppendInputField(StringBuilder text, InputValueDefinition field, bool isFirst)
    {
        AppendDescription(text, field.Description, Indentation, isFirst);
        text.Append(Indentation);
        AppendInputValue(text, field);
    }

    private static void AppendBlock<T>(StringBuilder text, ImmutableArray<T> items, Action<StringBuilder, T, bool> append)
    {
        if (items.IsEmpty)
        {
            return;
        }

        text.Append(" {\n");
        for (var i = 0; i < items.Length; i++)
        {
            append(text, items[i], i == 0);
            text.Append('\n');
        }

        text.Append('}');
    }

    /// <summary>All on one line, or a line each as soon as one has a description.</summary>
    private static void AppendArguments(StringBuilder text, ImmutableArray<InputValueDefinition> arguments, string indentation)
    {
        if (arguments.IsEmpty)
        {
            return;
        }

        var onLines = arguments.Any(argument => argument.Description is not null);
        text.Append('(').Append(onLines ? "\n" : "");
        for (var i = 0; i < arguments.Length; i++)
        {
            text.Append(!onLines && i > 0 ? ", " : "");
            AppendDescription(text, arguments[i].Description, Indentation + indentation, i == 0);
            text.Append(onLines ? Indentation + indentation : "");
            AppendInputValue(text, arguments[i]);
            text.Append(onLines ? "\n" : "");
        }

        text.Append(onLines ? indentation : "").Append(')');
    }

    private static void AppendInputValue(StringBuilder text, InputValueDefinition input)
    {
        text.Append(input.Name).Append(": ").Append(input.Type);
        if (input.DefaultValue is { } defaultValue)
        {
            text.Append(" = ").Append(Printer.Print(defaultValue));
        }

        AppendDeprecated(text, input.DeprecationReason);
    }

    private static void AppendDeprecated(StringBuilder text, string? reason)
    {
        if (reason == DefaultDeprecationReason)
        {
            text.Append(" @deprecated");
        }
        else
        {
            AppendDirective(text, "deprecated", "reason", reason);
        }
    }

    private static void AppendDirective(StringBuilder text, string name, string argument, string? value)
    {
        if (value is not null)
        {
            text.Append(" @").Append(name).Append('(').Append(argument).Append(": ").Append(QuotedString.Print(value)).Append(')');
        }
    }

    private static void AppendDescription(StringBuilder text, string? description, string indentation, bool isFirst)
    {
        if (description is null)
        {
            return;
        }

        var literal = BlockString.CanHold(description) ? BlockString.Print(description) : QuotedString.Print(description);
        text.Append(indentation.Length > 0 && !isFirst ? "\n" : "")
            .Append(indentation)
            .Append(literal.Replace("\n", "\n" + indentation, StringComparison.Ordinal))
            .Append('\n');
    }
}
