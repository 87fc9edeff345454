using System.Text.Json.Nodes;
using Catalogue.GraphQL.Language;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>
/// What a request names and its sender may not read, found without looking at any row: in a selection an error for each
/// coordinate, at its first place; in an argument the refusal of the whole.
/// </summary>
internal sealed partial class PlainDenials
{
    private readonly GraphModel model;
    private readonly PlainRights rights;
    private readonly PlainRequest request;
    private readonly string code;
    private readonly HashSet<string> told = [];
    private readonly List<string[]> paths = [];

    public PlainDenials(GraphModel model, PlainRights rights, Principal principal, PlainRequest request)
    {
        (this.model, this.rights, this.request) = (model, rights, request);
        code = principal.IsAuthenticated ? "AUTH_NOT_AUTHORIZED" : "AUTH_NOT_AUTHENTICATED";
        foreach (var field in request.FieldsOf(request.Root, "Query"))
        {
            Root(field);
        }
    }

    /// <summary>Whether the whole is refused.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Code and path of each error.</summary>
    public JsonArray Errors => IsRefused ? [Error(null)] : [.. paths.Select(Error)];

    private void Root(PlainRequest.Field field)
    {
        string[] path = [field.Response];
        if (model.NodeTypes.FirstOrDefault(type => type.Plural == field.Name) is { } many)
        {
            Connection(field, many, null, path);
        }
        else if (model.NodeTypes.FirstOrDefault(type => char.ToLowerInvariant(type.Name[0]) + type.Name[1..] == field.Name) is { } one)
        {
            Nodes([one], field.Sets, path);
        }
        else if (field.Name is "node" or "nodes")
        {
            Nodes(model.NodeTypes, field.Sets, path);
        }
        else if (field.Name == "search")
        {
            Search(field, path);
        }
        else if (field.Name == "lineage")
        {
            Lineage(field, path);
        }
        else if (field.Name == "linkagePaths")
        {
            LinkagePaths(field, path);
        }
        else if (field.Name == "impact")
        {
            Impact(field, path);
        }
        else if (field.Name == "changes")
        {
            Changes(field, path);
        }
    }

    private void Nodes(IEnumerable<NodeType> types, List<SelectionSetNode> sets, string[] path)
    {
        foreach (var type in types.Where(type => rights.Sees(type) is not false))
        {
            Node(type, sets, path);
        }
    }

    private void Node(NodeType type, List<SelectionSetNode> sets, string[] path)
    {
        foreach (var field in request.FieldsOf(sets, type.Name, isNode: true))
        {
            string[] here = [.. path, field.Response];
            if (type.FindProperty(field.Name) is { } property && rights.IsDenied(property, PlainRights.Row.Some(type)))
            {
                Tell($"{type}.{property}", here);
            }
            else if (type.FindRelation(field.Name) is { } relation)
            {
                Related(relation, field, here);
            }
        }
    }

    private void Related(Relation relation, PlainRequest.Field field, string[] path)
    {
        if (!rights.Follows(relation))
        {
            Tell($"{relation}", path);
        }
        else if (relation.IsToMany)
        {
            Connection(field, relation.Target, relation, path);
        }
        else
        {
            Node(relation.Target, field.Sets, path);
        }
    }

    private void Connection(PlainRequest.Field field, NodeType type, Relation? relation, string[] path)
    {
        Where(type, field.Arguments["where"] as JsonObject);
        foreach (var term in (field.Arguments["order"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(item => item.Select(term => term.Key)))
        {
            IsRefused |= type.FindProperty(term) is { } property && rights.IsDenied(property, PlainRights.Row.Some(type));
        }

        foreach (var part in request.FieldsOf(field.Sets, "Connection"))
        {
            string[] here = [.. path, part.Response];
            if (part.Name == "nodes")
            {
                Node(type, part.Sets, here);
            }
            else if (part.Name == "edges")
            {
                foreach (var inner in request.FieldsOf(part.Sets, "Edge"))
                {
                    EdgeField(relation, type, inner, [.. here, inner.Response]);
                }
            }
            else if (part.Name == "aggregate")
            {
                Aggregate(type, part, here);
            }
            else if (part.Name == "groups")
            {
                Groups(type, part, here);
            }
        }
    }

    private void EdgeField(Relation? relation, NodeType type, PlainRequest.Field field, string[] path)
    {
        if (field.Name == "node")
        {
            Node(type, field.Sets, path);
        }
        else if (relation?.Edge is { } edge && edge.FindProperty(field.Name) is { } property)
        {
            EdgeProperty(edge, property, $"{relation} edge {property}", field, path);
        }
    }

    private void EdgeProperty(EdgeType edge, Property property, string coordinate, PlainRequest.Field field, string[] path)
    {
        if (rights.IsDenied(property, PlainRights.Row.Some(edge)))
        {
            Tell(coordinate, path);
        }
        else if (property.RefersTo is { } target && model.FindNodeType(target) is { } node)
        {
            Node(node, field.Sets, path);
        }
    }

    private void Tell(string coordinate, string[] path)
    {
        if (told.Add(coordinate))
        {
            paths.Add(path);
        }
    }

    private JsonObject Error(string[]? path)
    {
        var error = new JsonObject { ["extensions"] = new JsonObject { ["code"] = code } };
        if (path is not null)
        {
            error["path"] = new JsonArray([.. path.Select(step => (JsonNode)step)]);
        }

        return error;
    }
}
