namespace Catalogue.GraphQL.TypeSystem;

/// <summary>An interface type.</summary>
public sealed class InterfaceType : ImplementingType
{
    internal InterfaceType(string name)
        : base(name)
    {
    }
}
