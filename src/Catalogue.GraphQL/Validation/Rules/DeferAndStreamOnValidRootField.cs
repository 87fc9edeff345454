using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.7.4 of the draft: the root fields of mutations and subscriptions are neither deferred nor streamed.</summary>
internal static class DeferAndStreamOnValidRootField
{
    public static readonly ValidationRule Rule =
        new("5.7.4", "Defer And Stream Directives Are Used On Valid Root Field", "Defer-And-Stream-Directives-Are-Used-On-Valid-Root-Field") { Edition = "draft" };

    public static void Check(ValidationWalk walk, OperationDefinitionNode operation)
    {
        if (operation.Operation == OperationKind.Query || walk.Schema.GetRootType(operation.Operation) is not { } rootType)
        {
            return;
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SelectionNode>(operation.SelectionSet.Selections.Reverse());
        while (pending.TryPop(out var selection) && walk.Spend(1, selection.Location))
        {
            if (selection is FragmentSpreadNode spread && !visited.Add(spread.Name))
            {
                continue;
            }

            Forbid(walk, selection, operation.Operation, rootType);
            foreach (var inner in Inner(walk, selection)?.Selections.Reverse() ?? [])
            {
                pending.Push(inner);
            }
        }
    }

    private static SelectionSetNode? Inner(ValidationWalk walk, SelectionNode selection) => selection switch
    {
        InlineFragmentNode inline => inline.SelectionSet,
        FragmentSpreadNode spread => walk.Fragments.GetValueOrDefault(spread.Name)?.SelectionSet,
        _ => null,
    };

    private static void Forbid(ValidationWalk walk, SelectionNode selection, OperationKind operation, ObjectType rootType)
    {
        var (name, title) = selection is FieldNode ? ("stream", "Stream") : ("defer", "Defer");
        foreach (var directive in selection.Directives)
        {
            if (string.Equals(directive.Name, name, StringComparison.Ordinal))
            {
                walk.Report(Rule, $"{title} directive cannot be used on root {operation.ToText()} type \"{rootType}\".", directive.Location);
                return;
            }
        }
    }
}
