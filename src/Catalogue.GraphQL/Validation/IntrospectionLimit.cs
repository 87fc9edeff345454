using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// No rule of the specification but a limit: introspection is off, or its circles are cut. The introspection types refer
/// to each other through lists, so that a short document can ask for a response that never ends.
/// </summary>
internal static class IntrospectionLimit
{
    // Both are HotChocolate's.
    public const string DisabledCode = "HC0046";
    public const string TooDeepCode = "HC0086";

    public static void Check(ValidationWalk walk, FieldNode field, FieldDefinition? definition)
    {
        if (definition?.Type.Named.Name.StartsWith("__", StringComparison.Ordinal) is not true)
        {
            return;
        }

        if (!walk.Limits.Introspection)
        {
            var message = $"GraphQL introspection has been disabled, but the requested query contained the field \"{field.Name}\".";
            walk.Report(GraphQLError.At(field.Location, message) with { Code = DisabledCode });
        }
        else if (field.Name is "__schema" or "__type" && IsTooDeep(walk, field))
        {
            var message = $"Maximum introspection depth exceeded: \"{field.Name}\" may pass through at most {walk.Limits.MaxIntrospectionDepth} lists of fields or types. Ask for the types by name, or for the schema as SDL.";
            walk.Report(GraphQLError.At(field.Location, message) with { Code = TooDeepCode });
        }
    }

    private static bool IsTooDeep(ValidationWalk walk, FieldNode root)
    {
        var deepest = new Dictionary<string, int>(StringComparer.Ordinal);
        var pending = new Stack<(SelectionSetNode? SelectionSet, int Depth)>();
        pending.Push((root.SelectionSet, 0));
        while (pending.TryPop(out var current))
        {
            foreach (var selection in current.SelectionSet?.Selections ?? [])
            {
                if (!walk.Spend(1, selection.Location))
                {
                    return false;
                }

                var depth = current.Depth + (IsList(selection) ? 1 : 0);
                if (depth > walk.Limits.MaxIntrospectionDepth)
                {
                    return true;
                }

                pending.Push((Inner(walk, selection, depth, deepest), depth));
            }
        }

        return false;
    }

    private static bool IsList(SelectionNode selection) =>
        selection is FieldNode { Name: "fields" or "interfaces" or "possibleTypes" or "inputFields" };

    private static SelectionSetNode? Inner(ValidationWalk walk, SelectionNode selection, int depth, Dictionary<string, int> deepest)
    {
        switch (selection)
        {
            case FieldNode field:
                return field.SelectionSet;

            case InlineFragmentNode inline:
                return inline.SelectionSet;

            case FragmentSpreadNode spread when walk.Fragments.TryGetValue(spread.Name, out var fragment)
                && (!deepest.TryGetValue(spread.Name, out var before) || before < depth):
                deepest[spread.Name] = depth;
                return fragment.SelectionSet;

            default:
                return null;
        }
    }
}
