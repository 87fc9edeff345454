using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>What the schema definition and its extensions say.</summary>
internal sealed record SchemaRoots
{
    public string? Description { get; init; }

    public ImmutableArray<DirectiveNode> AppliedDirectives { get; init; } = [];

    public ObjectType? Query { get; init; }

    public ObjectType? Mutation { get; init; }

    public ObjectType? Subscription { get; init; }
}
