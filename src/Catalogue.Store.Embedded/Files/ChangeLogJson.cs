using System.Buffers;
using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Files;

/// <summary>
/// What a change set came to, as one JSON array for the change log: objects whose first member names the operation and
/// the type, such as <c>{"create":"Dataset","id":"snds-dcir","set":{...}}</c>; in <c>set</c> null means cleared.
/// </summary>
internal static class ChangeLogJson
{
    public static void Write(ArrayBufferWriter<byte> output, GraphChanges changes)
    {
        output.Write("["u8);
        foreach (var edge in changes.RemovedEdges)
        {
            Begin(output, "disconnect", edge.Type.Name);
            WriteEdge(output, edge.From, edge.To, edge.Key);
            output.Write("}"u8);
        }

        foreach (var node in changes.DeletedNodes)
        {
            Begin(output, "delete", node.Type.Name);
            Member(output, "id", node.Id.Value);
            output.Write("}"u8);
        }

        foreach (var node in changes.CreatedNodes)
        {
            Begin(output, "create", node.Type.Name);
            Member(output, "id", node.Id.Value);
            Set(output, Present(node.Type.Properties, node.Values).Skip(1));
        }

        foreach (var node in changes.UpdatedNodes)
        {
            Begin(output, "update", node.Type.Name);
            Member(output, "id", node.Id.Value);
            Set(output, Changed(node.Type.Properties, node.Changed));
        }

        WriteEdges(output, changes);
        output.Write("]"u8);
    }

    private static void WriteEdges(ArrayBufferWriter<byte> output, GraphChanges changes)
    {
        foreach (var edge in changes.CreatedEdges)
        {
            Begin(output, "connect", edge.Type.Name);
            WriteEdge(output, edge.From, edge.To, edge.Key);
            Set(output, Present(edge.Type.Properties, edge.Values));
        }

        foreach (var edge in changes.UpdatedEdges)
        {
            Begin(output, "updateEdge", edge.Type.Name);
            WriteEdge(output, edge.From, edge.To, edge.Key);
            Set(output, Changed(edge.Type.Properties, edge.Changed));
        }
    }

    private static void Begin(ArrayBufferWriter<byte> output, string operation, string type)
    {
        output.Write(output.WrittenCount > 1 ? ",{"u8 : "{"u8);
        JsonForm.Write(output, operation);
        output.Write(":"u8);
        JsonForm.Write(output, type);
    }

    private static void Member(ArrayBufferWriter<byte> output, string name, string value)
    {
        output.Write(","u8);
        JsonForm.Write(output, name);
        output.Write(":"u8);
        JsonForm.Write(output, value);
    }

    private static void WriteEdge(ArrayBufferWriter<byte> output, NodeId from, NodeId to, string key)
    {
        Member(output, "from", from.Value);
        Member(output, "to", to.Value);
        if (key.Length > 0)
        {
            Member(output, "key", key);
        }
    }

    private static void Set(ArrayBufferWriter<byte> output, IEnumerable<(Property Property, PlanValue Value)> values)
    {
        output.Write(",\"set\":"u8);
        PropertiesJson.Write(output, values);
        output.Write("}"u8);
    }

    private static IEnumerable<(Property Property, PlanValue Value)> Present(ImmutableArray<Property> properties, PlanValue[] values) =>
        properties.Select(property => (property, values[property.Ordinal])).Where(pair => pair.Item2 is not PlanValue.Null);

    private static IEnumerable<(Property Property, PlanValue Value)> Changed(ImmutableArray<Property> properties, IReadOnlyList<(int Ordinal, PlanValue Value)> changed) =>
        changed.Select(change => (properties[change.Ordinal], change.Value));
}
