namespace Catalogue.GraphQL.Language;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode(Location location, bool value)
    : ValueNode(location)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}
