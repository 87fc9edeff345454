namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A scalar type.</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, ScalarCoercion coercion)
        : base(name) => Coercion = coercion;

    /// <summary>How its values are read and written.</summary>
    public ScalarCoercion Coercion { get; }

    /// <summary>The URL given by <c>@specifiedBy</c>, or null.</summary>
    public string? SpecifiedByUrl { get; internal set; }
}
