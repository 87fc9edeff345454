using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Catalogue.Engine.Mutations;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;
using Catalogue.Policy.Directives;

namespace Catalogue.Engine.Schema;

/// <summary>The model and the API derived from it.</summary>
public sealed class CatalogueSchema
{
    private readonly FrozenDictionary<FieldDefinition, FieldMeaning> meanings;
    private readonly ImmutableArray<ObjectType> objectTypes;

    private CatalogueSchema(GraphModel model, ImmutableArray<AccessDirective> directives, GraphQL.TypeSystem.Schema api, Dictionary<string, FieldMeaning> meanings)
    {
        Model = model;
        AccessDirectives = directives;
        Api = api;
        this.meanings = api.Types.OfType<ObjectType>()
            .SelectMany(type => type.Fields)
            .Where(field => meanings.ContainsKey(field.Coordinate))
            .ToFrozenDictionary(field => field, field => meanings[field.Coordinate]);
        objectTypes = [.. model.NodeTypes.Select(type => (ObjectType)(api.FindType(type.Name)
            ?? throw new InvalidOperationException($"The served schema has no type {type.Name}.")))];
    }

    public GraphModel Model { get; }

    /// <summary>What the model's SDL says of access, in its order.</summary>
    public ImmutableArray<AccessDirective> AccessDirectives { get; }

    /// <summary>The served schema.</summary>
    public GraphQL.TypeSystem.Schema Api { get; }

    /// <summary>The served schema as SDL, as kept in <c>schema/api.graphql</c>.</summary>
    public string PrintedSdl => field ??= SchemaPrinter.Print(Api);

    /// <summary>Reads <c>directives.graphql</c>, <c>catalogue.graphql</c> and <c>queries.graphql</c> from a folder.</summary>
    /// <exception cref="ModelException">A file is missing or not valid; every fault is listed with its place.</exception>
    public static CatalogueSchema Load(string folder)
    {
        var modelSchema = Build([Parse(folder, "directives.graphql"), Parse(folder, "catalogue.graphql")], FrozenDictionary<string, ScalarCoercion>.Empty, requireQueryRoot: false);
        var model = ModelReader.Read(modelSchema);
        var directives = AccessDirectiveReader.Read(modelSchema, model);
        var (sdl, meanings) = ApiDerivation.Derive(modelSchema, model);
        var derived = Parser.Parse(Encoding.UTF8.GetBytes(sdl), ParserLimits.Schema, "derived");
        var api = Build([Parse(folder, "queries.graphql"), derived], CatalogueScalars.Coercions, requireQueryRoot: true);
        return new CatalogueSchema(model, directives, api, meanings);
    }

    internal FieldMeaning? MeaningOf(FieldDefinition field) => meanings.GetValueOrDefault(field);

    /// <summary>The relation whose edges are the objects of a type of the served schema; null where it is no type of edges with properties.</summary>
    internal Relation? EdgesBehind(string type) => (Api.FindType(type) as ObjectType)?.FindField(ModelReader.AccessField) is { } field && MeaningOf(field) is FieldMeaning.EdgeAccess edges
        ? edges.Relation
        : null;

    /// <summary>Whether the served schema has a field, or a type, under that coordinate.</summary>
    internal bool HasField(string coordinate) => coordinate.Split('.') is [var type, .. var field]
        && Api.FindType(type) is ObjectType found
        && (field is not [var name] || found.FindField(name) is not null);

    internal ObjectType ObjectTypeOf(NodeType type) => objectTypes[type.Ordinal];

    /// <summary>The type of an error that a payload carries.</summary>
    internal ObjectType ObjectTypeOf(FaultKind kind) => (ObjectType)(Api.FindType(ErrorName(kind))
        ?? throw new InvalidOperationException($"The served schema has no type {ErrorName(kind)}."));

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
