using System.Collections.Immutable;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    /// <summary>An export, which is of all there is, save a few properties that it leaves out: their coordinates are its query, a line each.</summary>
    public Conversation NextExport()
    {
        uses = [];
        foreach (var type in model.NodeTypes)
        {
            See(Position.Export, type);
            uses.AddRange(type.Properties.Select(property => new Use(Position.Export, type, null, property)));
        }

        foreach (var edge in model.EdgeTypes)
        {
            uses.Add(new Use(Position.Export, null, edge));
            uses.AddRange(edge.Properties.Select(property => new Use(Position.Export, null, edge, property)));
        }

        var omitted = Enumerable.Range(0, random.Next(3)).Select(_ => Omitted()).OfType<Property>().ToImmutableArray();
        uses.RemoveAll(use => use.Node is not null && use.Property is { } property && omitted.Contains(property));
        var known = policy.Known(model.NodeTypes).SelectMany(type => type.Properties.Where(omitted.Contains).Select(property => $"{type}.{property}"));
        return new Conversation(string.Join('\n', known), false, [.. uses]);
    }

    private Property? Omitted()
    {
        var type = values.Any(policy.Known(model.NodeTypes));
        return Known(type) is [_, .. { Length: > 0 } others] ? values.Any(others) : null;
    }
}
