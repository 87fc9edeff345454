using System.Collections.Immutable;
using Catalogue.GraphQL;

namespace Catalogue.Engine;

public sealed partial class CatalogueEngine
{
    /// <summary>What is wrong with a document, for whoever is served it. It is then kept as if a request had brought it.</summary>
    /// <param name="document">The text, UTF-8.</param>
    /// <returns>Empty where its operations can be executed.</returns>
    public ImmutableArray<GraphQLError> Check(ReadOnlyMemory<byte> document) => DocumentOf(document).Errors;
}
