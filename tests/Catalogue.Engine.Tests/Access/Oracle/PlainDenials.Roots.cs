using System.Text.Json.Nodes;
using Catalogue.Engine.Schema;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainDenials
{
    // Types of which nothing can be searched, or found in a dataset, are out of it.
    private void Search(PlainRequest.Field field, string[] path)
    {
        var named = (field.Arguments["types"] as JsonArray)?.Select(name => (string?)name).ToHashSet();
        var isWithin = field.Arguments["where"]?["dataset"] is JsonObject;
        var types = model.NodeTypes.Where(type => named is null || named.Contains(CatalogueSchema.ConstantCase(type.Name)))
            .Where(type => type.Properties.Any(property => property.Search != SearchWeight.None && rights.Reads(property, PlainRights.Row.Some(type)) is not false))
            .Where(type => !isWithin || type.Name is "Dataset" or "Table" or "Variable")
            .ToList();
        foreach (var part in request.FieldsOf(field.Sets, "SearchConnection"))
        {
            if (part.Name == "nodes")
            {
                Hit(types, part, [.. path, part.Response]);
            }
            else if (part.Name == "edges")
            {
                foreach (var inner in request.FieldsOf(part.Sets, "SearchEdge").Where(inner => inner.Name == "node"))
                {
                    Hit(types, inner, [.. path, part.Response, inner.Response]);
                }
            }
        }
    }

    private void Hit(List<NodeType> types, PlainRequest.Field field, string[] path)
    {
        foreach (var part in request.FieldsOf(field.Sets, "SearchHit").Where(part => part.Name == "node"))
        {
            Nodes(types, part.Sets, [.. path, part.Response]);
        }
    }

    private void Lineage(PlainRequest.Field field, string[] path)
    {
        var type = model.FindNodeType(field.Text("granularity") == "VARIABLE" ? "Variable" : "Dataset");
        var relation = type?.FindRelation(field.Text("direction") == "DOWNSTREAM" ? "derivatives" : "derivedFrom") ?? throw new NotCoveredException("lineage");
        IsRefused |= !rights.Follows(relation);
        foreach (var part in request.FieldsOf(field.Sets, "Lineage"))
        {
            string[] here = [.. path, part.Response];
            foreach (var inner in request.FieldsOf(part.Sets, part.Name == "edges" ? "LineageEdge" : "LineageNode"))
            {
                if (part.Name is "root" or "nodes" && inner.Name == "node")
                {
                    Node(relation.Target, inner.Sets, [.. here, inner.Response]);
                }
                else if (part.Name == "edges" && relation.Edge.FindProperty(inner.Name) is { } property)
                {
                    EdgeProperty(relation.Edge, property, $"LineageEdge.{property}", inner, [.. here, inner.Response]);
                }
            }
        }
    }

    private void Impact(PlainRequest.Field field, string[] path)
    {
        IsRefused |= model.FindNodeType("Dataset")?.FindRelation("derivatives") is { } relation && !rights.Follows(relation);
        foreach (var part in request.FieldsOf(field.Sets, "Impact"))
        {
            foreach (var inner in request.FieldsOf(part.Sets, "Impacted"))
            {
                var type = (part.Name, inner.Name) switch
                {
                    ("datasets", "dataset") or ("projects", "through") => "Dataset",
                    ("projects", "project") or ("publications", "through") => "Project",
                    ("publications", "publication") => "Publication",
                    ("organisations", "organisation") => "Organisation",
                    _ => null,
                };
                if (type is not null && model.FindNodeType(type) is { } node)
                {
                    Node(node, inner.Sets, [.. path, part.Response, inner.Response]);
                }
            }
        }
    }

    private void Changes(PlainRequest.Field field, string[] path)
    {
        foreach (var part in request.FieldsOf(field.Sets, "ChangeConnection"))
        {
            string[] here = [.. path, part.Response];
            if (part.Name == "nodes")
            {
                Change(part, here);
            }
            else if (part.Name == "edges")
            {
                foreach (var inner in request.FieldsOf(part.Sets, "ChangeEdge").Where(inner => inner.Name == "node"))
                {
                    Change(inner, [.. here, inner.Response]);
                }
            }
        }
    }

    private void Change(PlainRequest.Field field, string[] path)
    {
        foreach (var part in request.FieldsOf(field.Sets, "Change").Where(part => part.Name == "node"))
        {
            Nodes(model.NodeTypes, part.Sets, [.. path, part.Response]);
        }
    }

    private void LinkagePaths(PlainRequest.Field field, string[] path)
    {
        foreach (var part in request.FieldsOf(field.Sets, "LinkagePath").Where(part => part.Name == "hops"))
        {
            foreach (var hop in request.FieldsOf(part.Sets, "LinkageHop"))
            {
                var type = hop.Name switch { "from" or "to" => "Dataset", "linkage" => "Linkage", "identifiers" => "Variable", "approvals" when FollowsRoutes() => "AccessRoute", _ => null };
                if (type is not null && model.FindNodeType(type) is { } node)
                {
                    Node(node, hop.Sets, [.. path, part.Response, hop.Response]);
                }
            }
        }
    }

    private bool FollowsRoutes() => model.FindNodeType("Dataset")?.FindRelation("accessRoutes") is { } routes && rights.Follows(routes);
}
