using System.Collections.Immutable;
using Catalogue.GraphQL.Introspection;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// The types of a schema in the order of the reference implementation: definition order, with each built-in scalar after the first type
/// that refers to it. A built-in scalar that nothing refers to is not part of the schema (section 3.5).
/// </summary>
internal static class TypeOrder
{
    public static ImmutableArray<NamedType> Of(ImmutableArray<NamedType> defined, ImmutableArray<DirectiveDefinition> directives)
    {
        var ordered = new List<NamedType>();
        var seen = new HashSet<NamedType>(defined);
        foreach (var type in defined)
        {
            ordered.Add(type);
            AddNew(ReferencesOf(type));
        }

        AddNew(directives.SelectMany(directive => directive.Arguments).Select(argument => argument.Type.Named));
        AddNew([IntrospectionTypes.Schema]);
        return [.. ordered];

        // Only built-in types are still unseen here, so this is a few levels deep at most.
        void AddNew(IEnumerable<NamedType> types)
        {
            foreach (var type in types.Where(seen.Add))
            {
                ordered.Add(type);
                AddNew(ReferencesOf(type));
            }
        }
    }

    private static IEnumerable<NamedType> ReferencesOf(NamedType type) => type switch
    {
        ImplementingType implementing => implementing.Fields.SelectMany(
            field => field.Arguments.Select(argument => argument.Type.Named).Prepend(field.Type.Named)),
        InputObjectType input => input.Fields.Select(field => field.Type.Named),
        _ => [],
    };
}
