namespace Catalogue.GraphQL.Language;

/// <summary><c>null</c>.</summary>
public sealed class NullValueNode(Location location)
    : ValueNode(location);
