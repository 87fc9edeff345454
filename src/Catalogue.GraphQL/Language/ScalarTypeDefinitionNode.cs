using System.Collections.Immutable;

namespace Catalogue.GraphQL.Language;

/// <summary>The definition of a scalar type.</summary>
public sealed class ScalarTypeDefinitionNode(
    Location location,
    StringValueNode? description,
    string name,
    Location nameLocation,
    ImmutableArray<DirectiveNode> directives)
    : TypeDefinitionNode(location, description, name, nameLocation, directives);
