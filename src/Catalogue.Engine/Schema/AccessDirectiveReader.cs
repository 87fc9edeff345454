using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;
using Catalogue.Policy.Directives;

namespace Catalogue.Engine.Schema;

/// <summary>Reads what the model's SDL says of access: <c>@authenticated</c>, <c>@authorize</c> and <c>@requiresScopes</c>.</summary>
public sealed class AccessDirectiveReader
{
    private readonly GraphQL.TypeSystem.Schema schema;
    private readonly ILookup<string, EdgeType> edges;
    private readonly GraphModel model;
    private readonly List<ModelFault> faults = [];

    private AccessDirectiveReader(GraphQL.TypeSystem.Schema schema, GraphModel model)
    {
        (this.schema, this.model) = (schema, model);
        edges = EdgesByType().Distinct().ToLookup(edge => edge.Name, edge => edge.Edge, StringComparer.Ordinal);
    }

    /// <summary>The directives on the model, in the order of the SDL.</summary>
    /// <param name="schema">The SDL that declares the model.</param>
    /// <param name="model">The model that it declares.</param>
    /// <exception cref="ModelException">Directives stand where there is nothing to guard; all of them are listed.</exception>
    public static ImmutableArray<AccessDirective> Read(GraphQL.TypeSystem.Schema schema, GraphModel model)
    {
        var reader = new AccessDirectiveReader(schema, model);
        ImmutableArray<AccessDirective> found = [.. schema.Types.OfType<ImplementingType>().SelectMany(reader.ReadType)];
        return reader.faults.Count == 0 ? found : throw new ModelException([.. reader.faults]);
    }

    private IEnumerable<AccessDirective> ReadType(ImplementingType type)
    {
        ImmutableArray<string> owners = model.FindNodeType(type.Name) is { } node
            ? [node.Name]
            : [.. edges[type.Name].Select(edge => edge.ToString())];
        return ReadAll(type.AppliedDirectives, owners, type.Name)
            .Concat(type.Fields.SelectMany(field => ReadAll(field.AppliedDirectives, [.. owners.Select(owner => $"{owner}.{field.Name}")], field.Coordinate)));
    }

    private IEnumerable<AccessDirective> ReadAll(ImmutableArray<DirectiveNode> applied, ImmutableArray<string> coordinates, string written)
    {
        foreach (var directive in applied.Where(directive => directive.Name is "authenticated" or "authorize" or "requiresScopes"))
        {
            if (coordinates.IsEmpty)
            {
                faults.Add(new ModelFault(
                    directive.Location.ToSourceLocation().ToString() ?? string.Empty,
                    $"{written}: @{directive.Name} guards nothing here; write it on a type with @node, on one with @edge that a relation names, or on a field of these."));
            }

            foreach (var coordinate in coordinates)
            {
                yield return Read(directive, new DirectivePlace(coordinate, directive.Location.Source ?? string.Empty, directive.Location.Line, directive.Location.Column));
            }
        }
    }

    private static AccessDirective Read(DirectiveNode directive, DirectivePlace at) => directive.Name switch
    {
        "authenticated" => new AccessDirective.Authenticated(at),
        "authorize" => new AccessDirective.Authorize(at, directive.Text("policy"), directive.Has("roles") ? [.. directive.Texts("roles")] : null),
        _ => new AccessDirective.RequiresScopes(at, [.. directive.TextLists("scopes")]),
    };

    /// <summary>Edge types under the name of the type that declares their properties.</summary>
    private IEnumerable<(string Name, EdgeType Edge)> EdgesByType() =>
        from node in model.NodeTypes
        from relation in node.Relations
        let field = (schema.FindType(node.Name) as ImplementingType)?.FindField(relation.Name)
        let name = AppliedDirective.Find(field?.AppliedDirectives ?? [], "relationship").Text("properties")
        where name is not null
        select (name, relation.Edge);
}
