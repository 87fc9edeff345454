namespace Catalogue.GraphQL.Language;

/// <summary>The use of a variable.</summary>
public sealed class VariableNode(Location location, Location nameLocation, string name)
    : ValueNode(location)
{
    /// <summary>The name without its <c>$</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands; anything ignored may stand between it and the <c>$</c>.</summary>
    public Location NameLocation { get; } = nameLocation;
}
