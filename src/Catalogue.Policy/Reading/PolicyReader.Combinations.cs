using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Plan.Model;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

internal sealed partial class PolicyReader
{
    private ImmutableArray<CombinationRule> ReadCombinations(SourceNode? node)
    {
        switch (node)
        {
            case null:
                return [];
            case SourceNode.Sequence list:
                return [.. list.Items.Select(ReadCombination).OfType<CombinationRule>()];
            default:
                faults.Add(node, "This is not a list.", "Write a list of `- atMost: NUMBER` with `of: [Type.property, ...]` and `says:`.");
                return [];
        }
    }

    private CombinationRule? ReadCombination(SourceNode node)
    {
        var entry = new MappingReader(node, "the combination", faults);
        var most = entry.Required("atMost", "Say how many of them one request may use.");
        var of = entry.Required("of", "List properties: `of: [Type.property, ...]`.");
        var unless = entry.Optional("unless") is { } spared ? ReadPrincipalAudience(spared) : (Audience?)null;
        var says = ReadText(entry.Required("says", "Say in `fr` and `en` why."), "the combination.says");
        entry.Close();
        if (most is null || of is null)
        {
            return null;
        }

        var properties = ReadCoordinates(of);
        var bound = ReadBound(most, properties.Length);
        return new CombinationRule(
            new Combination([.. properties.Select(item => item.Property)], [.. properties.Select(item => item.Coordinate)], bound, says),
            unless,
            entry.At);
    }

    private ImmutableArray<(string Coordinate, Property Property)> ReadCoordinates(SourceNode node)
    {
        if (node is not SourceNode.Sequence list)
        {
            faults.Add(node, "This is not a list.", "List properties: `of: [Type.property, ...]`.");
            return [];
        }

        var found = ImmutableArray.CreateBuilder<(string Coordinate, Property Property)>();
        foreach (var item in list.Items)
        {
            if (item is not SourceNode.Scalar { Value: var coordinate } || FindProperty(coordinate) is not { } property)
            {
                faults.Add(item, "This is no property of a node type.", "Write `Type.property`.");
            }
            else if (found.Any(other => other.Property == property))
            {
                faults.Add(item, $"`{coordinate}` stands twice in the combination.", "Keep one.");
            }
            else
            {
                found.Add((coordinate, property));
            }
        }

        return found.ToImmutable();
    }

    private Property? FindProperty(string coordinate) =>
        coordinate.Split('.') is [var type, var name] ? model.FindNodeType(type)?.FindProperty(name) : null;

    private int ReadBound(SourceNode node, int count)
    {
        if (node is SourceNode.Scalar { Value: var text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bound) && bound >= 1 && bound < count)
        {
            return bound;
        }

        faults.Add(node, "This bounds nothing.", $"Write a whole number from 1, below the number of properties listed ({count}).");
        return 1;
    }
}
