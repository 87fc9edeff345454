using System.Text.Json.Nodes;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainDenials
{
    private void Aggregate(NodeType type, PlainRequest.Field field, string[] path)
    {
        foreach (var part in request.FieldsOf(field.Sets, $"{type}Aggregate"))
        {
            if (type.FindProperty(part.Name) is { } property && rights.IsDenied(property, PlainRights.Row.Some(type)))
            {
                Tell($"{type}Aggregate.{property}", [.. path, part.Response]);
            }
        }
    }

    private void Groups(NodeType type, PlainRequest.Field field, string[] path)
    {
        IsRefused |= PlainRequest.KeysOf(field, type).Exists(key => rights.IsDenied(key, PlainRights.Row.Some(type)));
        Having(type, field.Arguments["having"] as JsonObject);
        foreach (var part in request.FieldsOf(field.Sets, "Groups"))
        {
            if (part.Name == "nodes")
            {
                Group(type, part, [.. path, part.Response]);
            }
            else if (part.Name == "edges")
            {
                foreach (var inner in request.FieldsOf(part.Sets, "GroupEdge").Where(inner => inner.Name == "node"))
                {
                    Group(type, inner, [.. path, part.Response, inner.Response]);
                }
            }
        }
    }

    private void Group(NodeType type, PlainRequest.Field field, string[] path)
    {
        foreach (var part in request.FieldsOf(field.Sets, "Group").Where(part => part.Name == "aggregate"))
        {
            Aggregate(type, part, [.. path, part.Response]);
        }
    }

    private void Having(NodeType type, JsonObject? having)
    {
        foreach (var (name, value) in having ?? [])
        {
            IsRefused |= value is not null && type.FindProperty(name) is { } property && rights.IsDenied(property, PlainRights.Row.Some(type));
            foreach (var item in value is JsonArray list ? [.. list] : name == "not" ? new[] { value } : [])
            {
                Having(type, item as JsonObject);
            }
        }
    }
}
