using System.Text;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Language;
using Catalogue.Plan.Model;
using GraphQLSchema = Catalogue.GraphQL.TypeSystem.Schema;

namespace Catalogue.Policy.Tests;

/// <summary>The documents of <c>schema/</c>, and models written in SDL.</summary>
internal static class Documents
{
    public static string SchemaFolder { get; } = FindSchemaFolder();

    public static GraphModel Model { get; } = ModelOf(Text("catalogue.graphql"));

    public static AccessPolicy Policy { get; } = AccessPolicy.Load(Text("policy.yaml"), "policy.yaml", Model, []).GetPolicy();

    public static string Text(string name) => File.ReadAllText(Path.Combine(SchemaFolder, name));

    /// <summary>The model of an SDL text that uses the directives and, where it brings none, no scalars of its own.</summary>
    public static GraphModel ModelOf(string sdl) => ModelReader.Read(SchemaOf(sdl));

    /// <summary>A policy for the model of an SDL text, which may say something of access itself.</summary>
    public static PolicyResult Load(string yaml, string sdl)
    {
        var schema = SchemaOf(sdl);
        var model = ModelReader.Read(schema);
        return AccessPolicy.Load(yaml, "policy.yaml", model, AccessDirectiveReader.Read(schema, model));
    }

    private static GraphQLSchema SchemaOf(string sdl)
    {
        const string Root = "type Query { nothing: Int }";
        DocumentNode[] documents =
        [
            Parser.Parse(Text("directives.graphql")),
            Parser.Parse(Encoding.UTF8.GetBytes(sdl), ParserLimits.Schema, "catalogue.graphql"),
            Parser.Parse(Root),
        ];
        return GraphQLSchema.Build(documents).GetSchema();
    }

    private static string FindSchemaFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Catalogue.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("Catalogue.sln is in no parent folder."), "schema");
    }
}
