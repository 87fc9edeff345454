using System.Collections.Immutable;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>An enum type. The coerced form of a value is its name, the same string instance as <see cref="EnumValueDefinition.Name"/>.</summary>
public sealed class EnumType : NamedType
{
    private Dictionary<string, EnumValueDefinition> byName = [];

    internal EnumType(string name)
        : base(name)
    {
    }

    /// <summary>The values, in definition order.</summary>
    public ImmutableArray<EnumValueDefinition> Values
    {
        get;
        internal set
        {
            field = value;
            byName = value.ToDictionary(item => item.Name, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>The value of that name, or null.</summary>
    public EnumValueDefinition? FindValue(string name) => byName.GetValueOrDefault(name);
}
