using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.2.4.1: a subscription has one root field, which is not of introspection and which no condition decides.</summary>
internal static class SingleRootField
{
    public static readonly ValidationRule Rule = new("5.2.4.1", "Single Root Field", "Single-Root-Field");

    public static void Check(ValidationWalk walk, OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationKind.Subscription || walk.Schema.SubscriptionType is not { } subscriptionType)
        {
            return;
        }

        var name = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name}\"";
        var groups = CollectSubscriptionFields(walk, operation, subscriptionType, out var conditions);
        if (conditions.Count > 0)
        {
            walk.Report(Rule, $"{name} must not use `@skip` or `@include` directives in the top level selection.", Places(conditions));
            return;
        }

        if (groups.Count > 1)
        {
            walk.Report(Rule, $"{name} must select only one top level field.", Places(groups.Skip(1).SelectMany(group => group)));
        }
        else if (groups.Count == 0)
        {
            walk.Report(Rule, $"{name} must select one top level field.", operation.SelectionSet.Location);
        }

        foreach (var group in groups)
        {
            if (group[0].Name.StartsWith("__", StringComparison.Ordinal))
            {
                walk.Report(Rule, $"{name} must not select an introspection top level field.", Places(group));
            }
        }
    }

    private static List<List<FieldNode>> CollectSubscriptionFields(
        ValidationWalk walk,
        OperationDefinitionNode operation,
        ObjectType subscriptionType,
        out List<DirectiveNode> conditions)
    {
        conditions = [];
        var groups = new List<List<FieldNode>>();
        var byName = new Dictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SelectionNode>(operation.SelectionSet.Selections.Reverse());
        while (pending.TryPop(out var selection) && walk.Spend(1, selection.Location))
        {
            if (selection.Directives.FirstOrDefault(directive => directive.Name is "skip" or "include") is { } condition)
            {
                conditions.Add(condition);
            }
            else if (selection is FieldNode field)
            {
                Group(field, groups, byName);
            }
            else if (Applying(walk, selection, subscriptionType, visited) is { } inner)
            {
                foreach (var next in inner.Selections.Reverse())
                {
                    pending.Push(next);
                }
            }
        }

        return groups;
    }

    private static void Group(FieldNode field, List<List<FieldNode>> groups, Dictionary<string, List<FieldNode>> byName)
    {
        var responseName = field.Alias ?? field.Name;
        if (!byName.TryGetValue(responseName, out var group))
        {
            group = [];
            byName.Add(responseName, group);
            groups.Add(group);
        }

        group.Add(field);
    }

    private static SelectionSetNode? Applying(
        ValidationWalk walk,
        SelectionNode selection,
        ObjectType subscriptionType,
        HashSet<string> visited)
    {
        var (condition, selectionSet) = selection switch
        {
            InlineFragmentNode inline => (inline.TypeCondition, inline.SelectionSet),
            FragmentSpreadNode spread when visited.Add(spread.Name) && walk.Fragments.TryGetValue(spread.Name, out var fragment) =>
                (fragment.TypeCondition, fragment.SelectionSet),
            _ => (null, null),
        };
        var applies = condition is null
            || string.Equals(condition.Name, subscriptionType.Name, StringComparison.Ordinal)
            || (walk.Schema.FindType(condition.Name) is CompositeType type && walk.Schema.IsSubType(type, subscriptionType));
        return applies ? selectionSet : null;
    }

    private static Location[] Places(IEnumerable<SyntaxNode> nodes) => [.. nodes.Select(node => node.Location)];
}
