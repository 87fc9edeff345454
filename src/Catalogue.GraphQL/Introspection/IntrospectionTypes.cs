using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Introspection;

/// <summary>The types of section 4.2, shared by all schemas.</summary>
public static partial class IntrospectionTypes
{
    /// <summary>All eight, <c>__Schema</c> first.</summary>
    public static ImmutableArray<NamedType> All { get; } = Make();

    /// <summary><c>__Schema</c>.</summary>
    public static ObjectType Schema { get; } = Find("__Schema");

    /// <summary><c>__Type</c>.</summary>
    public static ObjectType Type { get; } = Find("__Type");

    internal static ObjectType Find(string name) => All.OfType<ObjectType>().Single(type => type.Name == name);

    private static ImmutableArray<NamedType> Make()
    {
        var documents = new SchemaDocuments([Parser.Parse(Sdl, ParserLimits.Schema)]);
        return new SchemaBuilder(documents, BuiltInScalars.All, ImmutableDictionary<string, ScalarCoercion>.Empty).Types;
    }
}
