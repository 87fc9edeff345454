using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Catalogue.Exchange.Catalogue;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Exports;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Tests;

/// <summary>What a file of JSON Lines says, as somebody would export it who may read all of it.</summary>
internal sealed class ReadCatalogue(ImmutableArray<Change> changes) : ExportedCatalogue
{
    public override ImmutableArray<ExportedType> Types { get; } =
    [
        .. CatalogueModel.Instance.NodeTypes.Select(type => new ExportedType(
            type,
            type.Properties,
            [.. type.Relations.Where(relation => relation.Direction == Direction.Out).Select(relation => new ExportedRelation(relation, relation.Edge.Properties))])),
    ];

    public static ReadCatalogue Of(string lines)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, lines);
        var reading = new CatalogueReader(CatalogueModel.Instance).Read([file], null, TestContext.Current.CancellationToken);
        File.Delete(file);
        Assert.Equal([], reading.Faults);
        return new ReadCatalogue(reading.Changes);
    }

    public override async IAsyncEnumerable<ExportedNode> ReadAsync(ExportedType type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var node in changes.OfType<Change.UpsertNode>().Where(node => node.Type == type.Type).OrderBy(node => node.Id))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImmutableArray<PropertyValue> all = [new PropertyValue(node.Type.Id, new PlanValue.String(node.Id.Value)), .. node.Properties];
            yield return new ExportedNode(node.Id, ValuesOf(type.Properties, all), [.. type.Relations.Select(relation => EdgesOf(relation, node.Id))]);
        }
    }

    private ImmutableArray<ExportedEdge> EdgesOf(ExportedRelation relation, NodeId from) =>
    [
        .. changes.OfType<Change.Connect>()
            .Where(edge => edge.Type == relation.Relation.Edge && edge.From == from)
            .OrderBy(edge => edge.To)
            .ThenBy(edge => edge.Key.Length == 0)
            .ThenBy(edge => edge.Key, StringComparer.Ordinal)
            .Select(edge => new ExportedEdge(edge.To, edge.Key, ValuesOf(relation.Properties, edge.Properties))),
    ];

    private static ImmutableArray<PlanValue> ValuesOf(ImmutableArray<Property> properties, ImmutableArray<PropertyValue> given) =>
        [.. properties.Select(property => given.FirstOrDefault(value => value.Property == property, new PropertyValue(property, PlanValue.Null.Instance)).Value)];
}
