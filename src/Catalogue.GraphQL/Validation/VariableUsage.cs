using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>A variable used at a place of a definition.</summary>
/// <param name="Node">The use.</param>
/// <param name="Type">The type of the place; null where it is not known.</param>
/// <param name="HasLocationDefault">Whether the argument or input field at the place has a default value.</param>
/// <param name="OneOf">The OneOf type whose field the place is, or null.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasLocationDefault, InputObjectType? OneOf);
