namespace Catalogue.GraphQL.TypeSystem;

/// <summary>An object type.</summary>
public sealed class ObjectType : ImplementingType
{
    internal ObjectType(string name)
        : base(name)
    {
    }
}
