using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Language;
using Catalogue.Plan.Model;

namespace Catalogue.Exchange.Tests;

/// <summary>The model that <c>schema/catalogue.graphql</c> declares.</summary>
internal static class CatalogueModel
{
    public static GraphModel Instance { get; } = ModelReader.Read(
        GraphQL.TypeSystem.Schema.Build([Parse("directives.graphql"), Parse("catalogue.graphql")]).GetSchema());

    private static DocumentNode Parse(string file) =>
        Parser.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "schema", file)), ParserLimits.Schema, file);
}
