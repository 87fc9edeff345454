namespace Catalogue.GraphQL.TypeSystem.Validation.Types;

/// <summary>Section 3.10: an input object can be given a value of finite size; it does not require itself.</summary>
internal static class InputObjectsAreFinite
{
    public static IEnumerable<GraphQLError> Check(Schema schema)
    {
        var types = SchemaElements.TypesOf(schema).OfType<InputObjectType>().ToList();
        var finite = FindFinite(types);
        return new InputCircles(type => Required(type).Where(edge => !finite.Contains(edge.Target))).In(types.Where(type => !finite.Contains(type)));
    }

    private static HashSet<InputObjectType> FindFinite(List<InputObjectType> types)
    {
        var finite = new HashSet<InputObjectType>();
        var before = -1;
        while (before < finite.Count)
        {
            before = finite.Count;
            finite.UnionWith(types.Where(type => IsFinite(type, finite)));
        }

        return finite;
    }

    /// <summary>One field of a OneOf must be finite; of any other input object, all fields that must be given.</summary>
    private static bool IsFinite(InputObjectType type, HashSet<InputObjectType> finite)
    {
        var required = Required(type).ToList();
        return type.IsOneOf
            ? type.Fields.IsEmpty || required.Count < type.Fields.Length || required.Exists(edge => finite.Contains(edge.Target))
            : required.TrueForAll(edge => finite.Contains(edge.Target));
    }

    private static IEnumerable<(InputValueDefinition Field, InputObjectType Target)> Required(InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if ((type.IsOneOf ? field.Type : (field.Type as NonNullType)?.OfType) is InputObjectType target)
            {
                yield return (field, target);
            }
        }
    }
}
