using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>
/// Section 3.10, InputObjectDefaultValueHasCycle: the default value of an input field does not lead to itself by way of the defaults of
/// the fields that it leaves out.
/// </summary>
internal sealed class DefaultValuesDoNotCircle
{
    private readonly HashSet<InputValueDefinition> visited = [];
    private readonly List<InputValueDefinition> path = [];
    private readonly List<GraphQLError> errors = [];

    private DefaultValuesDoNotCircle()
    {
    }

    public static IReadOnlyList<GraphQLError> Check(Schema schema)
    {
        var rule = new DefaultValuesDoNotCircle();
        foreach (var type in SchemaElements.TypesOf(schema).OfType<InputObjectType>())
        {
            rule.VisitDefaults(type, []);
        }

        return rule.errors;
    }

    private void VisitValue(InputObjectType type, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    VisitValue(type, item);
                }

                break;
            case ObjectValueNode literal:
                VisitDefaults(type, literal.Fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal));
                break;
        }
    }

    /// <summary>Visits an object value: what it gives, and the default values of what it leaves out.</summary>
    private void VisitDefaults(InputObjectType type, Dictionary<string, ValueNode> given)
    {
        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType fieldType)
            {
                continue;
            }

            if (given.TryGetValue(field.Name, out var value))
            {
                VisitValue(fieldType, value);
            }
            else if (field.DefaultValue is { } defaultValue)
            {
                VisitDefault(field, fieldType, defaultValue);
            }
        }
    }

    private void VisitDefault(InputValueDefinition field, InputObjectType type, ValueNode defaultValue)
    {
        var start = path.IndexOf(field);
        if (start >= 0)
        {
            errors.Add(Describe(path[start..]));
        }
        else if (visited.Add(field))
        {
            path.Add(field);
            VisitValue(type, defaultValue);
            path.RemoveAt(path.Count - 1);
        }
    }

    private static GraphQLError Describe(List<InputValueDefinition> circle)
    {
        var via = circle.Count > 1 ? $" via the default values of: {string.Join(", ", circle.Skip(1))}" : "";
        return GraphQLError.At(
            circle.Select(field => field.Location),
            $"Invalid circular reference. The default value of Input Object field {circle[0]} references itself{via}.");
    }
}
