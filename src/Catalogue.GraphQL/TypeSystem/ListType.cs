namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A list type, made by <see cref="GraphQLType.AsList"/>.</summary>
public sealed class ListType : GraphQLType
{
    internal ListType(GraphQLType ofType) => OfType = ofType;

    /// <summary>The type of the items.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <summary><c>[T]</c>.</summary>
    public override string ToString() => $"[{OfType}]";
}
