using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.GraphQL.Introspection;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>The types that documents may refer to without defining them: built-in scalars and introspection types.</summary>
internal static class BuiltInTypes
{
    public static ImmutableArray<NamedType> All { get; } = [.. BuiltInScalars.All, .. IntrospectionTypes.All];

    private static readonly FrozenDictionary<string, NamedType> ByName = All.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    public static NamedType? Find(string name) => ByName.GetValueOrDefault(name);
}
