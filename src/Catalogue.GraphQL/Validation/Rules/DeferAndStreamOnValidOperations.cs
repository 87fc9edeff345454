using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.7.5 of the draft: in a subscription every <c>@defer</c> and <c>@stream</c> can be switched off.</summary>
internal static class DeferAndStreamOnValidOperations
{
    public static readonly ValidationRule Rule =
        new("5.7.5", "Defer And Stream Directives Are Used On Valid Operations", "Defer-And-Stream-Directives-Are-Used-On-Valid-Operations") { Edition = "draft" };

    private sealed record SpreadChain(FragmentSpreadNode Spread, SpreadChain? Outer);

    public static void Check(ValidationWalk walk, OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationKind.Subscription)
        {
            return;
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(SelectionNode Selection, SpreadChain? Spreads)>();
        Push(pending, operation.SelectionSet, null);
        while (pending.TryPop(out var next) && walk.Spend(1, next.Selection.Location))
        {
            if (MayBeLeftOut(next.Selection))
            {
                continue;
            }

            Forbid(walk, next.Selection, next.Spreads);
            switch (next.Selection)
            {
                case FieldNode field:
                    Push(pending, field.SelectionSet, next.Spreads);
                    break;

                case InlineFragmentNode inline:
                    Push(pending, inline.SelectionSet, next.Spreads);
                    break;

                case FragmentSpreadNode spread when visited.Add(spread.Name):
                    Push(pending, walk.Fragments.GetValueOrDefault(spread.Name)?.SelectionSet, new(spread, next.Spreads));
                    break;
            }
        }
    }

    private static void Push(Stack<(SelectionNode, SpreadChain?)> pending, SelectionSetNode? selectionSet, SpreadChain? spreads)
    {
        foreach (var selection in selectionSet?.Selections.Reverse() ?? [])
        {
            pending.Push((selection, spreads));
        }
    }

    private static bool MayBeLeftOut(SelectionNode selection) =>
        Find(selection, "skip") is { } skip && Condition(skip) is not BooleanValueNode { Value: false }
        || (Find(selection, "include") is { } include && Condition(include) is not (null or BooleanValueNode { Value: true }));

    private static void Forbid(ValidationWalk walk, SelectionNode selection, SpreadChain? spreads)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name is "defer" or "stream" && Condition(directive) is not (VariableNode or BooleanValueNode { Value: false }))
            {
                var title = directive.Name is "defer" ? "Defer" : "Stream";
                walk.Report(
                    Rule,
                    $"{title} directive not supported on subscription operations. Disable `@{directive.Name}` by setting the `if` argument to `false`.",
                    Places(directive, spreads));
            }
        }
    }

    private static Location[] Places(DirectiveNode directive, SpreadChain? spreads)
    {
        // A chain of spreads can be as long as the document.
        const int MostPlaces = 100;
        var places = new List<Location> { directive.Location };
        for (var chain = spreads; chain is not null && places.Count < MostPlaces; chain = chain.Outer)
        {
            places.Add(chain.Spread.Location);
        }

        return [.. places];
    }

    private static DirectiveNode? Find(SelectionNode selection, string name) =>
        selection.Directives.FirstOrDefault(directive => string.Equals(directive.Name, name, StringComparison.Ordinal));

    private static ValueNode? Condition(DirectiveNode directive) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name is "if")?.Value;
}
