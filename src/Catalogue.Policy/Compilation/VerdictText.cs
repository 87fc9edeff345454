using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Catalogue.Plan.Model;

namespace Catalogue.Policy.Compilation;

/// <summary>
/// A compiled policy as text, a line for each coordinate in the order of the model. The text says all that the
/// verdicts say, so that its digest can stand for their shape.
/// </summary>
internal static class VerdictText
{
    public static string Write(GraphModel model, ImmutableArray<NodeVerdicts> nodes, ImmutableArray<EdgeVerdicts> edges, FrozenSet<Relation> followed)
    {
        var text = new StringBuilder();
        foreach (var type in model.NodeTypes)
        {
            WriteNode(text, type, nodes[type.Ordinal], followed);
        }

        foreach (var type in model.EdgeTypes)
        {
            text.Append(type).Append(" visible: ").AppendLine(PredicateText.Of(edges[type.Ordinal].Visible));
            WriteFields(text, type.ToString(), type.Properties, edges[type.Ordinal].Fields);
        }

        return text.ToString();
    }

    private static void WriteNode(StringBuilder text, NodeType type, NodeVerdicts verdicts, FrozenSet<Relation> followed)
    {
        text.Append(type).Append(" visible: ").AppendLine(PredicateText.Of(verdicts.Visible));
        text.Append(type).Append(" stub: ").AppendLine(PredicateText.Of(verdicts.Stub));
        WriteFields(text, type.Name, type.Properties, verdicts.Fields);
        foreach (var relation in type.Relations)
        {
            text.Append(relation).Append(": ").AppendLine(followed.Contains(relation) ? "follow" : "deny");
        }
    }

    private static void WriteFields(StringBuilder text, string owner, ImmutableArray<Property> properties, ImmutableArray<FieldVerdict> fields)
    {
        foreach (var property in properties)
        {
            text.Append(owner).Append('.').Append(property).Append(": ").AppendLine(Of(fields[property.Ordinal]));
        }
    }

    private static string Of(FieldVerdict verdict) => verdict.Outcome switch
    {
        Outcome.Allow => "allow",
        Outcome.Mask => $"clear where {PredicateText.Of(verdict.Clear)}, else {PredicateText.Of(verdict.Otherwise)}",
        _ => "deny",
    };
}
