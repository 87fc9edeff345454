using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The extension of a scalar type.</summary>
public sealed class ScalarTypeExtensionNode(
    Location location,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives)
    : TypeExtensionNode(location, name, nameLocation, directives);
