namespace Catalogue.GraphQL.Language;

/// <summary>An integer literal, of any size.</summary>
public sealed class IntValueNode(Location location, string value)
    : ValueNode(location)
{
    /// <summary>The digits as written, with the sign.</summary>
    public string Value { get; } = value;
}
