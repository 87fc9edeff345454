using System.Globalization;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    private string Changes()
    {
        // Whether a node is told depends on all that may be read of it, selected or not.
        var compared = TypesInFocus() is { Length: > 0 } focused ? focused.Distinct().ToArray() : [AnyType()];
        foreach (var type in compared)
        {
            See(Position.Changes, type);
            uses.AddRange(type.Properties.Select(property => new Use(Position.Changes, type, null, property)));
            uses.AddRange(type.Relations.SelectMany(relation => UsesOf(relation.Edge)));
        }

        NodeType[] types = [AnyType(), values.Any(compared)];
        var since = random.Next(3) == 0 ? "" : $"since: {values.Any<long>([0, .. Instants]).ToString(CultureInfo.InvariantCulture)}, ";
        var total = random.Next(2) == 0 ? "totalCount " : "";
        return $"page: changes({since}first: {random.Next(1, 6)}, after: $after) {{ {total}until complete edges {{ cursor node {{ kind type id node {{ {Fragments(types, Position.Changes)} }} }} }} {PageInfo} }}";
    }

    private static IEnumerable<Use> UsesOf(EdgeType edge) => [new Use(Position.Changes, null, edge), .. edge.Properties.Select(property => new Use(Position.Changes, null, edge, property))];
}
