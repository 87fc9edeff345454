namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A type that takes sub-selections: object, interface or union.</summary>
public abstract class CompositeType : NamedType
{
    private protected CompositeType(string name)
        : base(name) => TypeNameField = IntrospectionFields.TypeName(this);

    /// <summary>The implicit field <c>__typename: String!</c> of this type.</summary>
    public FieldDefinition TypeNameField { get; }
}
