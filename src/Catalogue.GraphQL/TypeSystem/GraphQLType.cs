namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// A type: named, list or non-null. There is one instance per type, so that reference equality is type equality:
/// wrapping types are only made by <see cref="AsList"/> and <see cref="AsNonNull"/>.
/// </summary>
public abstract class GraphQLType
{
    private ListType? list;
    private NonNullType? nonNull;

    /// <summary>The named type inside all wrapping types; itself for a named type.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether values of the type can be given as input (IsInputType, section 3.4.2).</summary>
    public bool IsInputType => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether values of the type can be a result (IsOutputType, section 3.4.2).</summary>
    public bool IsOutputType => Named is not InputObjectType;

    /// <summary>Whether the type, without its wrapping types, is a scalar or an enum and so takes no sub-selections.</summary>
    public bool IsLeafType => Named is ScalarType or EnumType;

    /// <summary>The type without its outermost non-null wrapper, if it has one.</summary>
    public GraphQLType Nullable => this is NonNullType nonNullType ? nonNullType.OfType : this;

    /// <summary>The list of this type.</summary>
    public ListType AsList() =>
        list ?? Interlocked.CompareExchange(ref list, new ListType(this), null) ?? list;

    /// <summary>This type made non-null; itself if it already is.</summary>
    public NonNullType AsNonNull() => this as NonNullType
        ?? nonNull ?? Interlocked.CompareExchange(ref nonNull, new NonNullType(this), null) ?? nonNull;
}
