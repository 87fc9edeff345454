using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Graph;
using Microsoft.Data.Sqlite;

namespace Catalogue.Store.Embedded.Files;

/// <summary>Writes a checked change set within a transaction that its caller holds.</summary>
internal sealed class ChangeWriter(SqliteConnection connection, SqliteTransaction transaction)
{
    private readonly ArrayBufferWriter<byte> json = new();

    public void Write(GraphChanges changes)
    {
        using (var delete = Command(StoreSchema.DeleteEdge, "$from", "$type", "$to", "$key"))
        {
            foreach (var edge in changes.RemovedEdges)
            {
                Statement.Run(delete, edge.From.Value, edge.Type.Name, edge.To.Value, edge.Key);
            }
        }

        WriteNodes(changes);
        using var put = Command(StoreSchema.PutEdge, "$from", "$type", "$to", "$key", "$properties");
        foreach (var edge in changes.CreatedEdges)
        {
            Statement.Run(put, edge.From.Value, edge.Type.Name, edge.To.Value, edge.Key, Json(edge.Type.Properties, edge.Values));
        }

        foreach (var edge in changes.UpdatedEdges)
        {
            Statement.Run(put, edge.From.Value, edge.Type.Name, edge.To.Value, edge.Key, Json(edge.Type.Properties, edge.Values));
        }
    }

    public void Log(long sequence, Instant at, string origin, string operations)
    {
        using var command = Command(StoreSchema.LogChange, "$sequence", "$at", "$origin", "$operations");
        Statement.Run(command, sequence, ChangeLog.TextOf(at), origin, operations);
    }

    private void WriteNodes(GraphChanges changes)
    {
        using var delete = Command(StoreSchema.DeleteNode, "$id");
        foreach (var node in changes.DeletedNodes)
        {
            Statement.Run(delete, node.Id.Value);
        }

        using var put = Command(StoreSchema.PutNode, "$id", "$type", "$properties");
        foreach (var node in changes.CreatedNodes)
        {
            Statement.Run(put, node.Id.Value, node.Type.Name, Json(node.Type.Properties.Skip(1), node.Values));
        }

        foreach (var node in changes.UpdatedNodes)
        {
            Statement.Run(put, node.Id.Value, node.Type.Name, Json(node.Type.Properties.Skip(1), node.Values));
        }
    }

    // Of a node without the first property: its id is a column of its own.
    private string Json(IEnumerable<Property> properties, PlanValue[] values)
    {
        json.ResetWrittenCount();
        PropertiesJson.Write(json, properties
            .Select(property => (property, values[property.Ordinal]))
            .Where(pair => pair.Item2 is not PlanValue.Null));
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private SqliteCommand Command([ConstantExpected] string sql, params ReadOnlySpan<string> parameters)
    {
        var command = Statement.Of(connection, sql, parameters);
        command.Transaction = transaction;
        return command;
    }
}
