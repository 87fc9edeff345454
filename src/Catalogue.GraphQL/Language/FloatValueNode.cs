namespace Catalogue.GraphQL.Language;

/// <summary>A floating-point literal.</summary>
public sealed class FloatValueNode(Location location, string value)
    : ValueNode(location)
{
    /// <summary>The literal as written.</summary>
    public string Value { get; } = value;
}
