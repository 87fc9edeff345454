using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

public sealed partial class OperationCompiler
{
    private readonly Stack<(ImmutableArray<SelectionNode> Selections, int Next)> _pending = new();

    private bool IsStopped => _error is not null || _conditionError is not null;

    /// <summary>CollectFields (spec 6.3.2), in document order; a stack of its own, because fragments can chain for thousands.</summary>
    private FieldGroups CollectFields(ObjectType objectType, ImmutableArray<SelectionSetNode> selectionSets)
    {
        var groups = new FieldGroups();
        HashSet<string>? visited = null;
        var pending = _pending;
        pending.Clear();
        foreach (var selectionSet in selectionSets)
        {
            pending.Push((selectionSet.Selections, 0));
            while (!IsStopped && pending.TryPop(out var frame))
            {
                if (frame.Next == frame.Selections.Length)
                {
                    continue;
                }

                pending.Push((frame.Selections, frame.Next + 1));
                var selection = frame.Selections[frame.Next];
                if (!Visit(selection))
                {
                    continue;
                }

                if (selection is FieldNode field)
                {
                    groups.Add(field);
                }
                else if (InnerSelections(objectType, selection, ref visited) is { } inner)
                {
                    pending.Push((inner.Selections, 0));
                }
            }
        }

        return groups;
    }

    private SelectionSetNode? InnerSelections(ObjectType objectType, SelectionNode selection, ref HashSet<string>? visited)
    {
        if (FragmentOf(selection) is not var (condition, inner) || (condition is not null && !DoesFragmentTypeApply(objectType, condition)))
        {
            return null;
        }

        ActiveDefer(selection);
        return selection is FragmentSpreadNode spread && !(visited ??= new(StringComparer.Ordinal)).Add(spread.Name) ? null : inner;
    }

    private bool DoesFragmentTypeApply(ObjectType objectType, NamedTypeNode condition) =>
        string.Equals(condition.Name, objectType.Name, StringComparison.Ordinal)
        || (_schema.FindType(condition.Name) is CompositeType type && _schema.IsSubType(type, objectType));

    private bool Visit(SelectionNode selection)
    {
        if (++_visits > _limits.MaxVisits)
        {
            Fail(selection.Location, "OPERATION_TOO_LARGE", $"Collecting the operation's fields takes more than {_limits.MaxVisits} steps; it spreads fragments too often. Select less at once.");
            return false;
        }

        return selection.Directives.IsEmpty
            || (Condition(selection, "skip") is not true && !IsStopped && Condition(selection, "include") is not false && !IsStopped);
    }

    private bool? Condition(SelectionNode selection, string directiveName)
    {
        foreach (var directive in selection.Directives)
        {
            if (string.Equals(directive.Name, directiveName, StringComparison.Ordinal))
            {
                return Condition(directive);
            }
        }

        return null;
    }

    private bool? Condition(DirectiveNode directive)
    {
        var value = directive.Arguments.FirstOrDefault(argument => argument.Name is "if")?.Value;
        var condition = value switch
        {
            BooleanValueNode literal => literal.Value,
            VariableNode variable => _conditions[variable.Name],
            _ => null,
        };
        if (condition is null)
        {
            // A nullable variable with a default is allowed here and may still be given null: an execution error (spec 5.8.5).
            var message = $"Argument \"@{directive.Name}(if:)\" of required type \"Boolean!\" has no value.";
            _conditionError = GraphQLError.At((value ?? (SyntaxNode)directive).Location, message) with { Code = "CONDITION_WITHOUT_VALUE" };
        }

        return condition;
    }
}
