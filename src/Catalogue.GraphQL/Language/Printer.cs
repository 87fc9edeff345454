namespace Catalogue.GraphQL.Language;

/// <summary>
/// Prints syntax nodes as GraphQL text, in the layout of the reference implementation: two spaces of indentation, an empty line between
/// definitions, lines broken when they would pass 80 characters. Parsing the text gives the same tree.
/// </summary>
public static partial class Printer
{
    private const int MaxLineLength = 80;

    /// <summary>Prints a node, without a line terminator at the end.</summary>
    public static string Print(SyntaxNode node) => node switch
    {
        DocumentNode document => string.Join("\n\n", document.Definitions.Select((definition, i) => PrintDefinition(definition, i == 0 ? null : document.Definitions[i - 1]))),
        ValueNode value => PrintValue(value),
        TypeNode type => PrintType(type),
        SelectionNode selection => PrintSelection(selection),
        SelectionSetNode selectionSet => Block(selectionSet.Selections),
        ArgumentNode argument => $"{argument.Name}: {Print(argument.Value)}",
        DirectiveNode directive => $"@{directive.Name}{Wrap("(", Join(directive.Arguments, ", "), ")")}",
        VariableDefinitionNode variable => PrintVariableDefinition(variable),
        OperationDefinitionNode operation => PrintOperation(operation),
        FragmentDefinitionNode fragment => PrintFragment(fragment),
        TypeExtensionNode or SchemaExtensionNode => "extend " + PrintTypeSystemNode(node),
        ObjectFieldNode field => $"{field.Name}: {Print(field.Value)}",
        _ => PrintTypeSystemNode(node),
    };

    /// <summary>A query in the short form would be read as the braces that a type before it may leave out.</summary>
    private static string PrintDefinition(DefinitionNode definition, DefinitionNode? previous)
    {
        var printed = Print(definition);
        return printed.StartsWith('{') && previous is not (null or ExecutableDefinitionNode) ? $"query {printed}" : printed;
    }

    private static string PrintOperation(OperationDefinitionNode operation)
    {
        var variables = ListOf(operation.VariableDefinitions, indented: false);
        var prefix = PrintDescription(operation.Description)
            + Words(operation.Operation.ToText(), operation.Name + variables, Join(operation.Directives, " "));

        // A query with nothing but its selection set is printed in the short form.
        return prefix == "query" ? Print(operation.SelectionSet) : $"{prefix} {Print(operation.SelectionSet)}";
    }

    private static string PrintFragment(FragmentDefinitionNode fragment) => PrintDescription(fragment.Description)
        + Words($"fragment {fragment.Name} on {fragment.TypeCondition.Name}", Join(fragment.Directives, " "), Print(fragment.SelectionSet));

    private static string PrintVariableDefinition(VariableDefinitionNode variable) => PrintDescription(variable.Description)
        + Words($"{Print(variable.Variable)}: {Print(variable.Type)}", PrintDefault(variable.DefaultValue), Join(variable.Directives, " "));

    private static string PrintSelection(SelectionNode selection)
    {
        var directives = Join(selection.Directives, " ");
        return selection switch
        {
            FieldNode field => Words(PrintCall(field), directives, field.SelectionSet is { } fields ? Print(fields) : ""),
            FragmentSpreadNode spread => $"...{spread.Name}{Wrap(" ", directives)}",
            InlineFragmentNode fragment => Words(
                "...",
                fragment.TypeCondition is { } type ? $"on {type.Name}" : "",
                directives,
                Print(fragment.SelectionSet)),
            _ => throw Unknown(selection),
        };
    }

    private static string PrintCall(FieldNode field)
    {
        var prefix = field.Alias is null ? field.Name : $"{field.Alias}: {field.Name}";
        var arguments = PrintAll(field.Arguments);
        var line = prefix + Wrap("(", string.Join(", ", arguments), ")");
        return line.Length <= MaxLineLength ? line : prefix + Wrap("(\n", Indent(string.Join('\n', arguments)), "\n)");
    }

    private static string PrintType(TypeNode type) => type switch
    {
        NamedTypeNode named => named.Name,
        ListTypeNode list => $"[{PrintType(list.Type)}]",
        NonNullTypeNode nonNull => $"{PrintType(nonNull.Type)}!",
        _ => throw Unknown(type),
    };

    private static string PrintDescription(StringValueNode? description) =>
        description is null ? "" : PrintValue(description) + "\n";

    private static string PrintDefault(ValueNode? value) => value is null ? "" : $"= {PrintValue(value)}";

    private static ArgumentException Unknown(SyntaxNode node) => new($"A {node.GetType().Name} cannot be printed.", nameof(node));
}
