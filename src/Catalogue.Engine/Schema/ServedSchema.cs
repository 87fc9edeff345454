using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Engine.Mutations;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Introspection;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

/// <summary>
/// The API as those know it for whom the same coordinates do not exist. What it does not have is in no document, no
/// introspection, no error and no SDL that they get.
/// </summary>
public sealed class ServedSchema
{
    private readonly FrozenDictionary<FieldDefinition, FieldMeaning> meanings;
    private readonly ImmutableArray<ObjectType?> objectTypes;

    internal ServedSchema(GraphModel model, GraphQL.TypeSystem.Schema api, IReadOnlyDictionary<string, FieldMeaning> meanings)
    {
        Model = model;
        Api = api;
        Introspection = IntrospectionResolvers.For(api);
        this.meanings = api.Types.OfType<ObjectType>()
            .SelectMany(type => type.Fields)
            .Where(field => meanings.ContainsKey(field.Coordinate))
            .ToFrozenDictionary(field => field, field => meanings[field.Coordinate]);
        objectTypes = [.. model.NodeTypes.Select(type => api.FindType(type.Name) as ObjectType)];
    }

    /// <summary>The whole model, whatever is known of it: policies keep what is not.</summary>
    public GraphModel Model { get; }

    /// <summary>The types, fields and arguments.</summary>
    public GraphQL.TypeSystem.Schema Api { get; }

    /// <summary>The SDL.</summary>
    public string PrintedSdl => field ??= SchemaPrinter.Print(Api);

    internal ResolverTable Introspection { get; }

    internal FieldMeaning? MeaningOf(FieldDefinition field) => meanings.GetValueOrDefault(field);

    /// <summary>The relation whose edges are the objects of a type of this API; null where it is no type of edges with properties.</summary>
    internal Relation? EdgesBehind(string type) => (Api.FindType(type) as ObjectType)?.FindField(ModelReader.AccessField) is { } field && MeaningOf(field) is FieldMeaning.EdgeAccess edges
        ? edges.Relation
        : null;

    /// <summary>Whether this API has a field, or a type, under that coordinate.</summary>
    internal bool HasField(string coordinate) => coordinate.Split('.') is [var type, .. var field]
        && Api.FindType(type) is ObjectType found
        && (field is not [var name] || found.FindField(name) is not null);

    /// <summary>The type of an error that a payload carries.</summary>
    internal ObjectType ObjectTypeOf(FaultKind kind) => (ObjectType)(Api.FindType(CatalogueSchema.ErrorName(kind))
        ?? throw new InvalidOperationException($"The API has no type {CatalogueSchema.ErrorName(kind)}."));

    internal ObjectType ObjectTypeOf(NodeType type) => objectTypes[type.Ordinal]
        ?? throw new InvalidOperationException($"A {type.Name} was reached through an API that does not have it.");
}
