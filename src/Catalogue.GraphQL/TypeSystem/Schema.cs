using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A type system: its types, directives and root operation types. Immutable once built.</summary>
public sealed partial class Schema
{
    private readonly Dictionary<string, NamedType> typesByName;
    private readonly Dictionary<string, DirectiveDefinition> directivesByName;
    private readonly Dictionary<NamedType, ImmutableArray<ObjectType>> possibleTypes;
    private readonly HashSet<(NamedType, NamedType)> subTypes;

    private Schema(SchemaBuilder builder, bool incrementalDelivery)
    {
        var roots = builder.MakeRoots();
        (Description, AppliedDirectives) = (roots.Description, roots.AppliedDirectives);
        (QueryType, MutationType, SubscriptionType) = (roots.Query, roots.Mutation, roots.Subscription);
        directivesByName = builder.Directives.ToDictionary(directive => directive.Name, StringComparer.Ordinal);
        var given = incrementalDelivery ? BuiltInDirectives.All.AddRange(BuiltInDirectives.Incremental) : BuiltInDirectives.All;
        Directives = [.. builder.Directives, .. given.Where(directive => directivesByName.TryAdd(directive.Name, directive))];
        Types = TypeOrder.Of(builder.Types, Directives);
        typesByName = Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        (possibleTypes, subTypes) = CollectSubTypes(Types);
        (SchemaField, TypeField) = QueryType is null ? default : IntrospectionFields.OfQueryRoot(QueryType);
    }

    /// <summary>The description, or null.</summary>
    public string? Description { get; }

    /// <summary>The directives applied by the schema definition and its extensions, in order.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; }

    /// <summary>The query root; null only in a schema that is not complete.</summary>
    public ObjectType? QueryType { get; }

    /// <summary>The mutation root, or null.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The subscription root, or null.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>The implicit field <c>__schema</c> of the query root; null where there is no query root.</summary>
    public FieldDefinition? SchemaField { get; }

    /// <summary>The implicit field <c>__type</c> of the query root; null where there is no query root.</summary>
    public FieldDefinition? TypeField { get; }

    /// <summary>
    /// All types: those of the documents in definition order, each built-in scalar after the first type that refers to it,
    /// then the introspection types.
    /// </summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>All directives: those of the documents in definition order, then the built-in ones.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>The type of that name, or null.</summary>
    public NamedType? FindType(string name) => typesByName.GetValueOrDefault(name);

    /// <summary>The directive of that name (without <c>@</c>), or null.</summary>
    public DirectiveDefinition? FindDirective(string name) => directivesByName.GetValueOrDefault(name);

    /// <summary>The root type of a kind of operation, or null when the schema has none.</summary>
    public ObjectType? GetRootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>
    /// The field of that name as a selection may name it: declared, <c>__typename</c>, or <c>__schema</c> and <c>__type</c>
    /// on the query root; null when there is none.
    /// </summary>
    public FieldDefinition? GetField(CompositeType type, string name)
    {
        if (type is ImplementingType implementing && implementing.FindField(name) is { } declared)
        {
            return declared;
        }

        return name switch
        {
            "__typename" => type.TypeNameField,
            "__schema" when type == QueryType => SchemaField,
            "__type" when type == QueryType => TypeField,
            _ => null,
        };
    }

    /// <summary>GetPossibleTypes (section 5.5.2.3): the object types that a value of the type can have, in the order of <see cref="Types"/>.</summary>
    public ImmutableArray<ObjectType> GetPossibleTypes(CompositeType type) => type is ObjectType objectType
        ? [objectType]
        : possibleTypes.GetValueOrDefault(type, []);

    /// <summary>Whether the candidate is a member of the union, or implements the interface.</summary>
    public bool IsSubType(CompositeType abstractType, CompositeType candidate) => subTypes.Contains((abstractType, candidate));

    /// <summary>Whether some object type is possible for both.</summary>
    public bool DoTypesOverlap(CompositeType first, CompositeType second) =>
        first == second || GetPossibleTypes(first).Any(type => type == second || IsSubType(second, type));

    private static (Dictionary<NamedType, ImmutableArray<ObjectType>> PossibleTypes, HashSet<(NamedType, NamedType)> SubTypes) CollectSubTypes(
        ImmutableArray<NamedType> types)
    {
        var possible = new Dictionary<NamedType, ImmutableArray<ObjectType>>();
        var sub = new HashSet<(NamedType, NamedType)>();
        foreach (var union in types.OfType<UnionType>())
        {
            possible[union] = union.Types;
            sub.UnionWith(union.Types.Select(member => ((NamedType)union, (NamedType)member)));
        }

        var implementations = types.OfType<ObjectType>().SelectMany(type => type.Interfaces, (type, implemented) => (type, implemented));
        foreach (var group in implementations.GroupBy(pair => pair.implemented, pair => pair.type))
        {
            possible[group.Key] = [.. group];
        }

        sub.UnionWith(types.OfType<ImplementingType>()
            .SelectMany(type => type.Interfaces, (type, implemented) => ((NamedType)implemented, (NamedType)type)));
        return (possible, sub);
    }
}
