using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Catalogue.Engine.Mutations;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;
using Catalogue.Policy;
using Catalogue.Policy.Directives;

namespace Catalogue.Engine.Schema;

/// <summary>The model, and the API derived from it for everyone: whole, or without what is unknown to some.</summary>
public sealed class CatalogueSchema
{
    private readonly GraphQL.TypeSystem.Schema declared;
    private readonly SharedQueries queries;
    private readonly ConcurrentDictionary<UnknownCoordinates, Lazy<ServedSchema>> variants = new();

    private CatalogueSchema(GraphQL.TypeSystem.Schema declared, SharedQueries queries)
    {
        (this.declared, this.queries) = (declared, queries);
        Model = ModelReader.Read(declared);
        AccessDirectives = AccessDirectiveReader.Read(declared, Model);
        Whole = Derive(UnknownCoordinates.None);
    }

    public GraphModel Model { get; }

    /// <summary>What the model's SDL says of access, in its order.</summary>
    public ImmutableArray<AccessDirective> AccessDirectives { get; }

    /// <summary>The API of those who know all of the model.</summary>
    public ServedSchema Whole { get; }

    /// <summary>The whole API.</summary>
    public GraphQL.TypeSystem.Schema Api => Whole.Api;

    /// <summary>The whole API as SDL, as kept in <c>schema/api.graphql</c>.</summary>
    public string PrintedSdl => Whole.PrintedSdl;

    /// <summary>Reads <c>directives.graphql</c>, <c>catalogue.graphql</c> and <c>queries.graphql</c> from a folder.</summary>
    /// <exception cref="ModelException">A file is missing or not valid; every fault is listed with its place.</exception>
    public static CatalogueSchema Load(string folder)
    {
        var declared = Build([Parse(folder, "directives.graphql"), Parse(folder, "catalogue.graphql")], FrozenDictionary<string, ScalarCoercion>.Empty, requireQueryRoot: false);
        var schema = new CatalogueSchema(declared, new SharedQueries(Parse(folder, "queries.graphql")));
        schema.CheckSecrets();
        return schema;
    }

    /// <summary>The API of those to whom the given coordinates are unknown: that of a model that never had them. Made once, and kept.</summary>
    public ServedSchema Without(UnknownCoordinates unknown) => unknown.AreNone
        ? Whole
        : variants.GetOrAdd(unknown, static (unknown, schema) => new Lazy<ServedSchema>(() => schema.Derive(unknown)), this).Value;

    internal static string ErrorName(FaultKind kind) => $"{kind}Error";

    internal static string ConstantCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }

    private ServedSchema Derive(UnknownCoordinates unknown)
    {
        var (sdl, meanings) = ApiDerivation.Derive(declared, KnownModel.Of(Model, unknown), queries);
        var derived = Parser.Parse(Encoding.UTF8.GetBytes(sdl), ParserLimits.Schema, ApiDerivation.Source);
        var api = Build([queries.Document, derived], CatalogueScalars.Coercions, requireQueryRoot: true);
        var whole = new WholeModel(Model);
        return new ServedSchema(Model, api, meanings.ToDictionary(item => item.Key, item => item.Value.In(whole)));
    }

    private void CheckSecrets()
    {
        var checks = new SecretChecks(declared, Model, queries);
        checks.CheckNeeded();
        if (Model.HasSecrets)
        {
            checks.CheckDescriptions(Without(UnknownCoordinates.AllOf(Model)).Api);
        }
    }

    private static DocumentNode Parse(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            throw new ModelException([new ModelFault(path, "The file is missing. The schema folder holds directives.graphql, catalogue.graphql and queries.graphql.")]);
        }

        try
        {
            return Parser.Parse(File.ReadAllBytes(path), ParserLimits.Schema, path);
        }
        catch (GraphQLSyntaxException e)
        {
            throw new ModelException([Fault(e.Error)]);
        }
    }

    private static GraphQL.TypeSystem.Schema Build(ImmutableArray<DocumentNode> documents, IReadOnlyDictionary<string, ScalarCoercion> custom, bool requireQueryRoot)
    {
        var result = GraphQL.TypeSystem.Schema.Build(documents, custom, requireQueryRoot, incrementalDelivery: requireQueryRoot);
        return result.Schema ?? throw new ModelException([.. result.Errors.Select(Fault)]);
    }

    private static ModelFault Fault(GraphQLError error) =>
        new(error.Locations.IsDefaultOrEmpty ? "schema" : error.Locations[0].ToString(), error.Message);
}
