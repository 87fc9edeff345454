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
        var line = $"[{Join(list.Values, ", ")}]";
        return line.Length <= MaxLineLength ? line : $"[\n{Indent(Join(list.Values, "\n"))}\n]";
    }

    private static string PrintObject(ObjectValueNode value)
    {
        var line = $"{{ {Join(value.Fields, ", ")} }}";
        return line.Length <= MaxLineLength ? line : Block(value.Fields);
    }
}
