using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Specification.Sample;

/// <summary>Changes in few words.</summary>
public static class Changes
{
    public static Change Put(NodeType type, string id, params (string Name, object? Value)[] values) => new Change.UpsertNode(
        type, new NodeId(id), values.Select(pair => new PropertyValue(SampleModel.Property(type, pair.Name), Values.Of(pair.Value))).ToImmutableArray());

    public static Change Delete(string id) => new Change.DeleteNode(new NodeId(id));

    public static Change Connect(EdgeType type, string from, string to, params (string Name, object? Value)[] values) => Connect(type, from, to, string.Empty, values);

    public static Change Connect(EdgeType type, string from, string to, string key, params (string Name, object? Value)[] values) => new Change.Connect(
        type, new NodeId(from), new NodeId(to), key, values.Select(pair => new PropertyValue(SampleModel.Property(type, pair.Name), Values.Of(pair.Value))).ToImmutableArray());

    public static Change Disconnect(EdgeType type, string from, string to, string key = "") => new Change.Disconnect(type, new NodeId(from), new NodeId(to), key);
}
