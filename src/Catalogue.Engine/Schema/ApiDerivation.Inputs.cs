using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

internal sealed partial class ApiDerivation
{
    private void DeriveFilter(NodeType type)
    {
        sdl.AppendLine($$"""
            "Conditions on {{type.Plural}}. All that is given must hold."
            input {{type.Name}}Filter {
              and: [{{type.Name}}Filter!]
              or: [{{type.Name}}Filter!]
              not: {{type.Name}}Filter
            """);
        foreach (var property in type.Properties)
        {
            sdl.AppendLine($"  {property.Name}: {FilterName(property)}");
        }

        foreach (var relation in type.Relations)
        {
            sdl.AppendLine($"  {relation.Name}: {relation.Target.Name}{(relation.IsToMany ? "RelationFilter" : "Filter")}");
        }

        sdl.AppendLine($$"""
            }
            "Conditions on related {{type.Plural}}, among those that you may see."
            input {{type.Name}}RelationFilter {
              "At least one is like this."
              some: {{type.Name}}Filter
              "All are like this; also true where there is none."
              all: {{type.Name}}Filter
              "None is like this."
              none: {{type.Name}}Filter
              "Whether there is one at all."
              any: Boolean
            }
            """);
    }

    private void DeriveOrder(NodeType type)
    {
        sdl.AppendLine($"\"One key by which {type.Plural} are ordered; ties are broken by id.\"");
        sdl.AppendLine($"input {type.Name}Order @oneOf {{");
        foreach (var property in type.Properties.Where(property => !property.IsList))
        {
            sdl.AppendLine($"  {property.Name}: OrderDirection");
        }

        sdl.AppendLine("}");
    }

    private static string FilterName(Property property)
    {
        var scalar = property.Type switch
        {
            PropertyType.Id => "Id",
            PropertyType.Text => "Text",
            PropertyType.Uri => "Url",
            _ => ScalarName(property),
        };
        return property.IsList ? $"{scalar}ListFilter" : $"{scalar}Filter";
    }

    private void DeriveEnums()
    {
        foreach (var type in UsedEnums())
        {
            Describe(type.Description);
            sdl.AppendLine($"enum {type.Name} {{");
            foreach (var value in type.Values)
            {
                Describe(value.Description);
                sdl.AppendLine($"  {value.Name}");
            }

            sdl.AppendLine($$"""
                }
                input {{type.Name}}Filter {
                  eq: {{type.Name}}
                  neq: {{type.Name}}
                  in: [{{type.Name}}!]
                  nin: [{{type.Name}}!]
                }
                """);
        }
    }

    private IEnumerable<EnumType> UsedEnums()
    {
        var used = model.NodeTypes.SelectMany(type => type.Properties)
            .Concat(model.EdgeTypes.SelectMany(type => type.Properties))
            .Select(property => property.EnumName)
            .ToHashSet();
        return modelSchema.Types.OfType<EnumType>().Where(type => used.Contains(type.Name) || queries.Names(type.Name));
    }

    private void DeriveScalars()
    {
        foreach (var name in new[] { "Long", "Date", "DateTime", "URL" })
        {
            Describe(modelSchema.FindType(name)?.Description);
            sdl.AppendLine($"scalar {name}");
        }
    }
}
