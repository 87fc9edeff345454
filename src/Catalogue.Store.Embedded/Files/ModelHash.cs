using System.Security.Cryptography;
using System.Text;
using Catalogue.Plan.Model;

namespace Catalogue.Store.Embedded.Files;

/// <summary>A fingerprint of what a model allows to be stored. A file written under another one is checked value by value when it is opened.</summary>
internal static class ModelHash
{
    public static string Of(GraphModel model)
    {
        var text = new StringBuilder();
        foreach (var type in model.NodeTypes)
        {
            text.Append(type.Name).Append('\n');
            Append(text, type.Properties);
            foreach (var relation in type.Relations.Where(relation => !relation.IsToMany))
            {
                text.Append("  ").Append(relation.Edge).Append(relation.Direction).Append(relation.Required).Append('\n');
            }
        }

        foreach (var type in model.EdgeTypes)
        {
            text.Append(type).Append('\n');
            Append(text, type.Properties);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, IEnumerable<Property> properties)
    {
        foreach (var property in properties)
        {
            text.Append("  ").Append(property.Name).Append(' ').Append(property.Type).Append(property.IsList).Append(property.Required)
                .AppendJoin(',', property.EnumValues).Append('\n');
        }
    }
}
