using System.Text.Json.Nodes;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainDenials
{
    private void Where(NodeType type, JsonObject? where)
    {
        foreach (var (name, value) in where ?? [])
        {
            switch (value)
            {
                case JsonArray list:
                    foreach (var item in list)
                    {
                        Where(type, item as JsonObject);
                    }

                    break;
                case JsonObject other when name == "not":
                    Where(type, other);
                    break;
                case JsonObject when type.FindProperty(name) is { } property:
                    IsRefused |= rights.IsDenied(property, PlainRights.Row.Some(type));
                    break;
                case JsonObject filter when type.FindRelation(name) is { } relation:
                    Where(relation, filter);
                    break;
            }
        }
    }

    private void Where(Relation relation, JsonObject filter)
    {
        if (!rights.Follows(relation))
        {
            IsRefused = true;
        }
        else if (!relation.IsToMany)
        {
            Where(relation.Target, filter);
        }
        else
        {
            foreach (var (_, condition) in filter)
            {
                Where(relation.Target, condition as JsonObject);
            }
        }
    }
}
