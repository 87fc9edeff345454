using System.Collections.Immutable;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL;

namespace Catalogue.Engine;

public sealed partial class CatalogueEngine
{
    /// <summary>What is wrong with a document, for those who know all of the API. It is then kept as if one of their requests had brought it.</summary>
    /// <param name="document">The text, UTF-8.</param>
    /// <returns>Empty where its operations can be executed.</returns>
    public ImmutableArray<GraphQLError> Check(ReadOnlyMemory<byte> document) => Check(document, schema.Whole);

    /// <summary>What is wrong with a document, for those who know so much of the API.</summary>
    /// <param name="document">The text, UTF-8.</param>
    /// <param name="api">Of this engine's catalogue.</param>
    /// <returns>As before.</returns>
    public ImmutableArray<GraphQLError> Check(ReadOnlyMemory<byte> document, ServedSchema api) => DocumentOf(document, api).Errors;
}
