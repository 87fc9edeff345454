using System.Collections.Immutable;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Engine.Execution;

/// <summary>A parsed and validated document, or why it is none.</summary>
internal sealed record CachedDocument(ValidatedDocument? Document, ImmutableArray<GraphQLError> Errors);
