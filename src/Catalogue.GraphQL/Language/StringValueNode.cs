namespace Catalogue.GraphQL.Language;

/// <summary>A string literal.</summary>
public sealed class StringValueNode(Location location, string value, bool isBlock)
    : ValueNode(location)
{
    /// <summary>The semantic value: escapes resolved, a block string's indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written as a block string.</summary>
    public bool IsBlock { get; } = isBlock;
}
