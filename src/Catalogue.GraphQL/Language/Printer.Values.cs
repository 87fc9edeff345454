namespace Catalogue.GraphQL.Language;

public static partial class Printer
{
    private static string PrintValue(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name}",
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode { IsBlock: true } text => BlockString.Print(text.Value),
        StringValueNode text => QuotedString.Print(text.Value),
        BooleanValueNode flag => flag.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        ListValueNode list => PrintList(list),
        ObjectValueNode fields => PrintObject(fields),
        _ => throw Unknown(value),
    };

    private static string PrintList(ListValueNode list)
    {
        var items = PrintAll(list.Values);
        var line = $"[{string.Join(", ", items)}]";
        return line.Length <= MaxLineLength ? line : $"[\n{Indent(string.Join('\n', items))}\n]";
    }

    private static string PrintObject(ObjectValueNode value)
    {
        var fields = PrintAll(value.Fields);
        var line = $"{{ {string.Join(", ", fields)} }}";
        return line.Length <= MaxLineLength ? line : $"{{\n{Indent(string.Join('\n', fields))}\n}}";
    }
}
