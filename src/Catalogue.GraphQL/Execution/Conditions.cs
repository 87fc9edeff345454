using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Finds the variables that <c>@include</c> and <c>@skip</c> (spec 3.13.1, 3.13.2) and <c>@defer</c> depend on.</summary>
public static class Conditions
{
    /// <summary>The names of the variables, each once, in an order that depends on the document alone.</summary>
    public static ImmutableArray<string> Of(DocumentNode document, OperationDefinitionNode operation) => Of(document, operation, out _);

    /// <summary>As <see cref="Of(DocumentNode, OperationDefinitionNode)"/>; tells also whether there is a <c>@defer</c> or <c>@stream</c>.</summary>
    public static ImmutableArray<string> Of(DocumentNode document, OperationDefinitionNode operation, out bool isIncremental)
    {
        isIncremental = false;
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SelectionSetNode>();
        var fragments = Fragments(document);
        pending.Push(operation.SelectionSet);
        while (pending.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                isIncremental |= !selection.Directives.IsEmpty && selection.Directives.Any(directive => directive.Name is "defer" or "stream");
                AddNames(selection.Directives, names, seen);
                if (SelectionSetOf(selection, fragments) is { } inner)
                {
                    pending.Push(inner);
                }
            }
        }

        return [.. names];
    }

    /// <summary>The values of <paramref name="names"/> among coerced variables.</summary>
    public static ConditionValues Read(ImmutableArray<string> names, VariableValues variables)
    {
        if (names.IsEmpty)
        {
            return ConditionValues.None;
        }

        var given = new List<string>(names.Length);
        var values = new List<bool?>(names.Length);
        foreach (var name in names)
        {
            if (variables.TryGet(name, out var value))
            {
                given.Add(name);
                values.Add(value as bool?);
            }
        }

        return new(CollectionsMarshal.AsSpan(given), CollectionsMarshal.AsSpan(values));
    }

    private static Dictionary<string, SelectionSetNode> Fragments(DocumentNode document)
    {
        var fragments = new Dictionary<string, SelectionSetNode>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                fragments.TryAdd(fragment.Name, fragment.SelectionSet);
            }
        }

        return fragments;
    }

    private static SelectionSetNode? SelectionSetOf(SelectionNode selection, Dictionary<string, SelectionSetNode> fragments) =>
        selection switch
        {
            FieldNode field => field.SelectionSet,
            InlineFragmentNode inline => inline.SelectionSet,
            // Removed where it is met first: every fragment is looked into once, circular or not.
            FragmentSpreadNode spread when fragments.Remove(spread.Name, out var inner) => inner,
            _ => null,
        };

    private static void AddNames(ImmutableArray<DirectiveNode> directives, List<string> names, HashSet<string> seen)
    {
        foreach (var directive in directives)
        {
            if (directive.Name is not ("include" or "skip" or "defer"))
            {
                continue;
            }

            foreach (var argument in directive.Arguments)
            {
                if (argument is { Name: "if", Value: VariableNode variable } && seen.Add(variable.Name))
                {
                    names.Add(variable.Name);
                }
            }
        }
    }
}
