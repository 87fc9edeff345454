using System.Collections.Frozen;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>The resolvers of a part of the schema; made once per schema, shared by all requests.</summary>
public sealed class ResolverTable
{
    public static readonly ResolverTable Empty = new([]);

    private readonly FrozenDictionary<FieldDefinition, Resolver> _resolvers;

    /// <param name="resolvers">One per field; a field that comes twice is an error of the caller.</param>
    public ResolverTable(IEnumerable<KeyValuePair<FieldDefinition, Resolver>> resolvers) =>
        _resolvers = new Dictionary<FieldDefinition, Resolver>(resolvers).ToFrozenDictionary();

    /// <summary>The field's resolver, or null where this table has none.</summary>
    public Resolver? Find(FieldDefinition field) => _resolvers.GetValueOrDefault(field);
}
