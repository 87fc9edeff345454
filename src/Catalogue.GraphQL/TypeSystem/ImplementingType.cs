using System.Collections.Immutable;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>A type with fields that may implement interfaces: object or interface.</summary>
public abstract class ImplementingType : CompositeType
{
    private Dictionary<string, FieldDefinition> byName = [];

    private protected ImplementingType(string name)
        : base(name)
    {
    }

    /// <summary>The interfaces it declares, in order.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>The fields in definition order, without <c>__typename</c>.</summary>
    public ImmutableArray<FieldDefinition> Fields
    {
        get;
        internal set
        {
            field = value;
            byName = value.ToDictionary(item => item.Name, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>The declared field of that name, or null. See <see cref="Schema.GetField"/> for the implicit ones.</summary>
    public FieldDefinition? FindField(string name) => byName.GetValueOrDefault(name);
}
