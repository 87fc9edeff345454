namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Sections 3.6 and 3.7: a type names each interface once, and never itself.</summary>
internal static class InterfacesAreImplementedOnce
{
    public static IEnumerable<GraphQLError> Check(Schema schema) =>
        SchemaElements.TypesOf(schema).OfType<ImplementingType>().SelectMany(Check);

    private static IEnumerable<GraphQLError> Check(ImplementingType type)
    {
        foreach (var group in type.Interfaces.GroupBy(implemented => implemented))
        {
            if (group.Key == type)
            {
                yield return GraphQLError.At(type.Location, $"Type {type} cannot implement itself because it would create a circular reference.");
            }
            else if (group.Count() > 1)
            {
                yield return GraphQLError.At(type.Location, $"Type {type} can only implement {group.Key} once.");
            }
        }
    }
}
