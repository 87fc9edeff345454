using System.Buffers;
using System.Collections.Immutable;
using Catalogue.Plan.Exports;
using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Catalogue;

/// <summary>Writes one node as a line of JSON.</summary>
internal sealed class NodeLine(IBufferWriter<byte> output, ExportedType type)
{
    private const string KeyMember = "key";

    public void Write(ExportedNode node)
    {
        output.Write("{\"type\":"u8);
        JsonForm.Write(output, type.Type.Name);
        WriteMembers(type.Properties, node.Values);
        for (var at = 0; at < type.Relations.Length; at++)
        {
            WriteRelation(type.Relations[at], node.Edges[at]);
        }

        output.Write("}\n"u8);
    }

    private void WriteRelation(ExportedRelation relation, ImmutableArray<ExportedEdge> edges)
    {
        if (edges.IsEmpty)
        {
            return;
        }

        WriteName(relation.Relation.Name);
        if (!relation.Relation.IsToMany)
        {
            WriteEdge(relation, edges[0]);
            return;
        }

        var separator = "["u8;
        foreach (var edge in edges)
        {
            output.Write(separator);
            WriteEdge(relation, edge);
            separator = ","u8;
        }

        output.Write("]"u8);
    }

    // An id where that says all.
    private void WriteEdge(ExportedRelation relation, ExportedEdge edge)
    {
        var hasKey = edge.Key.Length > 0 && relation.Relation.Edge.FindProperty(KeyMember) is null;
        if (!hasKey && edge.Values.All(value => value is PlanValue.Null))
        {
            JsonForm.Write(output, edge.Target.Value);
            return;
        }

        output.Write("{\"to\":"u8);
        JsonForm.Write(output, edge.Target.Value);
        if (hasKey)
        {
            WriteName(KeyMember);
            JsonForm.Write(output, edge.Key);
        }

        WriteMembers(relation.Properties, edge.Values);
        output.Write("}"u8);
    }

    private void WriteMembers(ImmutableArray<Property> properties, ImmutableArray<PlanValue> values)
    {
        for (var at = 0; at < properties.Length; at++)
        {
            if (values[at] is not PlanValue.Null)
            {
                WriteName(properties[at].Name);
                WriteValue(values[at]);
            }
        }
    }

    private void WriteName(string name)
    {
        output.Write(","u8);
        JsonForm.Write(output, name);
        output.Write(":"u8);
    }

    private void WriteValue(PlanValue value)
    {
        switch (value)
        {
            case PlanValue.Text text:
                WriteText(text.Value);
                break;
            case PlanValue.List list:
                WriteList(list.Items);
                break;
            default:
                JsonForm.Write(output, value, Language.French);
                break;
        }
    }

    private void WriteText(LocalizedText text)
    {
        var separator = "{"u8;
        if (text.French is { } french)
        {
            output.Write("{\"fr\":"u8);
            JsonForm.Write(output, french);
            separator = ","u8;
        }

        if (text.English is { } english)
        {
            output.Write(separator);
            output.Write("\"en\":"u8);
            JsonForm.Write(output, english);
        }

        output.Write("}"u8);
    }

    private void WriteList(ImmutableArray<PlanValue> items)
    {
        output.Write("["u8);
        for (var at = 0; at < items.Length; at++)
        {
            if (at > 0)
            {
                output.Write(","u8);
            }

            WriteValue(items[at]);
        }

        output.Write("]"u8);
    }
}
