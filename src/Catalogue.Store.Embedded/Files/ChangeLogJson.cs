using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Files;

/// <summary>
/// What a change set came to, as one JSON array for the change log: objects whose first member names the operation and
/// the type, such as <c>{"update":"Dataset","id":"snds-dcir","set":{...},"was":{...}}</c>. What was there before is in <c>was</c>, so that
/// the set can be undone; in both null means that there is no value.
/// </summary>
internal static class ChangeLogJson
{
    /// <param name="before">The state that the set was applied to.</param>
    /// <param name="changes">What it came to.</param>
    public static string Text(Snapshot before, GraphChanges changes)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("["u8);
        foreach (var edge in changes.RemovedEdges)
        {
            Begin(output, "disconnect", edge.Type.Name);
            WriteEdge(output, edge.From, edge.To, edge.Key);
            Member(output, "was", Present(edge.Type.Properties, before[edge.Type].Columns.Values(edge.Row)));
            output.Write("}"u8);
        }

        foreach (var node in changes.DeletedNodes)
        {
            Begin(output, "delete", node.Type.Name);
            Member(output, "id", node.Id.Value);
            Member(output, "was", Present(node.Type.Properties, before[node.Type].Columns.Values(node.Place.Row)).Skip(1));
            output.Write("}"u8);
        }

        WriteNodes(output, before, changes);
        WriteEdges(output, before, changes);
        output.Write("]"u8);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void WriteNodes(ArrayBufferWriter<byte> output, Snapshot before, GraphChanges changes)
    {
        foreach (var node in changes.CreatedNodes)
        {
            Begin(output, "create", node.Type.Name);
            Member(output, "id", node.Id.Value);
            Member(output, "set", Present(node.Type.Properties, node.Values).Skip(1));
            output.Write("}"u8);
        }

        foreach (var node in changes.UpdatedNodes)
        {
            Begin(output, "update", node.Type.Name);
            Member(output, "id", node.Id.Value);
            WriteUpdate(output, node.Type.Properties, node.Changed, before[node.Type].Columns, node.Place.Row);
        }
    }

    private static void WriteEdges(ArrayBufferWriter<byte> output, Snapshot before, GraphChanges changes)
    {
        foreach (var edge in changes.CreatedEdges)
        {
            Begin(output, "connect", edge.Type.Name);
            WriteEdge(output, edge.From, edge.To, edge.Key);
            Member(output, "set", Present(edge.Type.Properties, edge.Values));
            output.Write("}"u8);
        }

        foreach (var edge in changes.UpdatedEdges)
        {
            Begin(output, "updateEdge", edge.Type.Name);
            WriteEdge(output, edge.From, edge.To, edge.Key);
            WriteUpdate(output, edge.Type.Properties, edge.Changed, before[edge.Type].Columns, edge.Row);
        }
    }

    private static void WriteUpdate(ArrayBufferWriter<byte> output, ImmutableArray<Property> properties, IReadOnlyList<(int Ordinal, PlanValue Value)> changed, ColumnSet before, int row)
    {
        Member(output, "set", changed.Select(change => (properties[change.Ordinal], change.Value)));
        Member(output, "was", changed.Select(change => (properties[change.Ordinal], before[properties[change.Ordinal]].Value(row))));
        output.Write("}"u8);
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

    private static void Member(ArrayBufferWriter<byte> output, string name, IEnumerable<(Property Property, PlanValue Value)> values)
    {
        output.Write(","u8);
        JsonForm.Write(output, name);
        output.Write(":"u8);
        PropertiesJson.Write(output, values);
    }

    private static IEnumerable<(Property Property, PlanValue Value)> Present(ImmutableArray<Property> properties, PlanValue[] values) =>
        properties.Select(property => (property, values[property.Ordinal])).Where(pair => pair.Item2 is not PlanValue.Null);
}
