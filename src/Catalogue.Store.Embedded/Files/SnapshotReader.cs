using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Catalogue.Plan;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Graph;
using Catalogue.Store.Embedded.Writing;
using Microsoft.Data.Sqlite;

namespace Catalogue.Store.Embedded.Files;

/// <summary>Reads the whole graph from a store file, nodes in the order of their ids.</summary>
internal sealed class SnapshotReader(SqliteConnection connection, string path, GraphModel model, bool isSameModel)
{
    // Large enough that shared chunks are rebuilt seldom, small enough that values wait in memory only briefly.
    private const int Batch = 65_536;

    private readonly FrozenDictionary<(string Name, int From, int To), EdgeType> edgeTypes =
        model.EdgeTypes.ToFrozenDictionary(type => (type.Name, type.From.Ordinal, type.To.Ordinal));

    private Snapshot snapshot = Snapshot.Empty(model);
    private GraphChanges batch = new();

    /// <exception cref="StoreUnavailableException">The file is damaged, or holds what the model does not allow.</exception>
    public Snapshot Read(long sequence, CancellationToken cancellationToken)
    {
        ReadAll("SELECT id, type, properties FROM nodes ORDER BY id", ReadNode, cancellationToken);
        ReadAll("SELECT from_id, type, to_id, key, properties FROM edges ORDER BY from_id, type, to_id, key", ReadEdge, cancellationToken);
        return snapshot.With(batch, sequence);
    }

    private void ReadAll([ConstantExpected] string sql, Action<SqliteDataReader> read, CancellationToken cancellationToken)
    {
        using var command = Statement.Of(connection, sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            read(reader);
            if (batch.CreatedNodes.Count + batch.CreatedEdges.Count >= Batch)
            {
                Flush();
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        Flush();
    }

    private void ReadNode(SqliteDataReader reader)
    {
        var (id, name) = (reader.GetString(0), reader.GetString(1));
        var type = model.FindNodeType(name) ?? throw Unfit($"the {name} \"{id}\", a type that the schema does not have");
        var values = Values(reader.GetFieldValue<byte[]>(2), type.Properties, type.FindProperty, $"{name} \"{id}\"");
        values[type.Id.Ordinal] = new PlanValue.String(id);
        batch.CreatedNodes.Add(new NodeCreation(type, new NodeId(id), values));
    }

    private void ReadEdge(SqliteDataReader reader)
    {
        var (from, name, to, key) = (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
        var owner = $"edge {name} from \"{from}\" to \"{to}\"";
        if (snapshot.Find(from) is not { } start || snapshot.Find(to) is not { } end)
        {
            throw new StoreUnavailableException(StoreTrouble.Damaged(path));
        }

        if (!edgeTypes.TryGetValue((name, start.Type, end.Type), out var type))
        {
            throw Unfit($"the {owner}, a type that the schema does not have");
        }

        var values = Values(reader.GetFieldValue<byte[]>(4), type.Properties, type.FindProperty, owner);
        batch.CreatedEdges.Add(new EdgeCreation(type, new NodeId(from), new NodeId(to), key, values));
    }

    private PlanValue[] Values(byte[] json, ImmutableArray<Property> properties, Func<string, Property?> find, string owner)
    {
        try
        {
            var values = PropertiesJson.Read(json, properties, find);
            if (!isSameModel)
            {
                RequireFit(values, properties, owner);
            }

            return values;
        }
        catch (JsonException exception)
        {
            throw Unfit($"the {owner}: {exception.Message}");
        }
    }

    private void RequireFit(PlanValue[] values, ImmutableArray<Property> properties, string owner)
    {
        foreach (var property in properties)
        {
            if (PropertyRules.Check(property, values[property.Ordinal], out var problem) is null)
            {
                throw Unfit($"the {owner}: {property} {problem}");
            }

            if (property is { Required: true, Type: not PropertyType.Id } && values[property.Ordinal] is PlanValue.Null)
            {
                throw Unfit($"the {owner} without {property}, which the schema requires");
            }
        }
    }

    private StoreUnavailableException Unfit(string what) =>
        new($"The store file {path} does not fit the schema: it holds {what}. Start with the schema that it was written under, export, and import under this one.");

    private void Flush()
    {
        snapshot = snapshot.With(batch, 0);
        batch = new GraphChanges();
    }
}
