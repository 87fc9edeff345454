using System.Collections.Immutable;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>An input object type.</summary>
public sealed class InputObjectType : NamedType
{
    private Dictionary<string, InputValueDefinition> byName = [];

    internal InputObjectType(string name)
        : base(name)
    {
    }

    /// <summary>Whether exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; internal set; }

    /// <summary>The input fields, in definition order.</summary>
    public ImmutableArray<InputValueDefinition> Fields
    {
        get;
        internal set
        {
            field = value;
            byName = value.ToDictionary(item => item.Name, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>The input field of that name, or null.</summary>
    public InputValueDefinition? FindField(string name) => byName.GetValueOrDefault(name);
}
