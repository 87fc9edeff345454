namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Finds the circles of input objects, each once, depth first.</summary>
/// <param name="edgesOf">The fields of an input object that lead on, with what they lead to.</param>
internal sealed class InputCircles(Func<InputObjectType, IEnumerable<(InputValueDefinition Field, InputObjectType Target)>> edgesOf)
{
    private readonly HashSet<InputObjectType> visited = [];
    private readonly Dictionary<InputObjectType, int> positions = [];
    private readonly List<InputValueDefinition> path = [];
    private readonly List<GraphQLError> errors = [];

    public IReadOnlyList<GraphQLError> In(IEnumerable<InputObjectType> types)
    {
        foreach (var type in types)
        {
            Visit(type);
        }

        return errors;
    }

    private void Visit(InputObjectType type)
    {
        if (!visited.Add(type))
        {
            return;
        }

        positions[type] = path.Count;
        foreach (var (field, target) in edgesOf(type))
        {
            path.Add(field);
            if (positions.TryGetValue(target, out var start))
            {
                errors.Add(Describe(target, path[start..]));
            }
            else
            {
                Visit(target);
            }

            path.RemoveAt(path.Count - 1);
        }

        positions.Remove(type);
    }

    private static GraphQLError Describe(InputObjectType type, List<InputValueDefinition> circle) => GraphQLError.At(
        circle.Select(field => field.Location),
        $"Input Object {type} cannot be provided a finite value because it references itself through fields: {string.Join(", ", circle)}.");
}
