namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A non-null type, made by <see cref="GraphQLType.AsNonNull"/>.</summary>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(GraphQLType ofType) => OfType = ofType;

    /// <summary>The nullable type: named or list, never non-null.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <summary><c>T!</c>.</summary>
    public override string ToString() => $"{OfType}!";
}
