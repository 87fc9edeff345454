using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Incremental;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>CollectFields of the draft of incremental delivery: with every field the <c>@defer</c> that it stands in.</summary>
public sealed partial class OperationCompiler
{
    private int _usageCount;

    private List<CollectedField> CollectFields(ObjectType objectType, ImmutableArray<FieldDetails> outer, List<DeferUsage> newUsages)
    {
        var byName = new Dictionary<string, ImmutableArray<FieldDetails>.Builder>(StringComparer.Ordinal);
        var names = new List<string>();
        var visited = new HashSet<(string, DirectiveNode?)>();
        var pending = new Stack<(ImmutableArray<SelectionNode> Selections, int Next, DeferUsage? Usage)>();
        foreach (var details in outer)
        {
            pending.Push((details.Node.SelectionSet?.Selections ?? [], 0, details.Usage));
            while (!IsStopped && pending.TryPop(out var frame))
            {
                if (frame.Next == frame.Selections.Length)
                {
                    continue;
                }

                pending.Push(frame with { Next = frame.Next + 1 });
                var selection = frame.Selections[frame.Next];
                if (!Visit(selection))
                {
                    continue;
                }

                if (selection is FieldNode field)
                {
                    var name = field.Alias ?? field.Name;
                    if (!byName.TryGetValue(name, out var group))
                    {
                        byName.Add(name, group = ImmutableArray.CreateBuilder<FieldDetails>());
                        names.Add(name);
                    }

                    group.Add(new(field, frame.Usage));
                }
                else if (InnerSelections(objectType, selection, frame.Usage, visited, newUsages, out var usage) is { } inner)
                {
                    pending.Push((inner.Selections, 0, usage));
                }
            }
        }

        return [.. names.Select(name => new CollectedField(name, byName[name].ToImmutable()))];
    }

    private SelectionSetNode? InnerSelections(
        ObjectType objectType,
        SelectionNode selection,
        DeferUsage? outer,
        HashSet<(string, DirectiveNode?)> visited,
        List<DeferUsage> newUsages,
        out DeferUsage? usage)
    {
        usage = outer;
        if (FragmentOf(selection) is not var (condition, inner) || (condition is not null && !DoesFragmentTypeApply(objectType, condition)))
        {
            return null;
        }

        var directive = ActiveDefer(selection);
        usage = directive is null ? outer : new(_usageCount++, directive, outer);
        if (selection is FragmentSpreadNode { Name: var name } && (visited.Contains((name, null)) || !visited.Add((name, usage?.Directive))))
        {
            return null;
        }

        if (directive is not null && usage is not null)
        {
            newUsages.Add(usage);
        }

        return inner;
    }

    private (NamedTypeNode? Condition, SelectionSetNode Selections)? FragmentOf(SelectionNode selection) => selection switch
    {
        InlineFragmentNode inline => (inline.TypeCondition, inline.SelectionSet),
        FragmentSpreadNode spread when _fragments.TryGetValue(spread.Name, out var fragment) => (fragment.TypeCondition, fragment.SelectionSet),
        _ => null,
    };

    /// <summary>The fragment's <c>@defer</c>, or null where it has none or that is switched off.</summary>
    private DirectiveNode? ActiveDefer(SelectionNode selection)
    {
        if (selection.Directives.IsEmpty || !_mayDefer || selection.Directives.FirstOrDefault(directive => directive.Name is "defer") is not { } defer)
        {
            return null;
        }

        var condition = defer.Arguments.FirstOrDefault(argument => argument.Name is "if")?.Value;
        var isActive = condition is null || (condition is VariableNode variable && !_conditions.IsGiven(variable.Name)) || Condition(defer) is true;
        if (isActive && _isSubscription && _conditionError is null)
        {
            _conditionError = new("A subscription's events are whole: `@defer` is not for subscriptions. Disable it by setting the `if` argument to `false`.");
        }

        _isIncremental |= isActive;
        return isActive ? defer : null;
    }
}
