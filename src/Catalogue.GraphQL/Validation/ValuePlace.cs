using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>The place of a value in a document.</summary>
/// <param name="Type">The type expected; null where none is known, and then nothing is checked.</param>
/// <param name="HasDefault">Whether the argument or input field has a default value.</param>
/// <param name="OneOf">The OneOf type whose field this is, or null.</param>
internal readonly record struct ValuePlace(GraphQLType? Type, bool HasDefault = false, InputObjectType? OneOf = null);
