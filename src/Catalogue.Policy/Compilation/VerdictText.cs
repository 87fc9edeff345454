using System.Collections.Frozen;
using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Policy.Compilation;

/// <summary>
/// A compiled policy as text, an entry for each coordinate in the order of the model. The text says all that the
/// verdicts say, so that its digest can stand for their shape.
/// </summary>
internal static class VerdictText
{
    /// <summary>The verdicts on all but what is unknown, which leaves no trace.</summary>
    public static IEnumerable<CoordinateVerdict> Of(GraphModel model, ImmutableArray<NodeVerdicts> nodes, ImmutableArray<EdgeVerdicts> edges, FrozenSet<Relation> followed, UnknownCoordinates unknown) =>
        model.NodeTypes.Where(type => !unknown.Contains(type)).SelectMany(type => OfNode(type, nodes[type.Ordinal], followed, unknown))
            .Concat(model.EdgeTypes.Where(type => !unknown.Contains(type)).SelectMany(type => OfEdge(type, edges[type.Ordinal], unknown)));

    public static Standing StandingOf(FieldVerdict verdict) => verdict switch
    {
        { Outcome: Outcome.Allow } => Standing.Allow,
        { Outcome: Outcome.Deny } => Standing.Deny,
        { Clear: Predicate.Never } => Standing.Mask,
        _ => Standing.Depends,
    };

    public static Standing StandingOf(Predicate visible) => visible switch
    {
        Predicate.Always => Standing.Allow,
        Predicate.Never => Standing.Deny,
        _ => Standing.Depends,
    };

    private static IEnumerable<CoordinateVerdict> OfNode(NodeType type, NodeVerdicts verdicts, FrozenSet<Relation> followed, UnknownCoordinates unknown) =>
    [
        Of($"{type} visible", verdicts.Visible),
        Of($"{type} stub", verdicts.Stub),
        .. OfFields(type.Name, type.Properties, verdicts.Fields, unknown),
        .. type.Relations.Where(relation => !unknown.Contains(relation)).Select(relation => followed.Contains(relation)
            ? new CoordinateVerdict(relation.ToString(), Standing.Allow, "follow")
            : new CoordinateVerdict(relation.ToString(), Standing.Deny, "deny")),
        .. WriteText.OfNode(type, verdicts.Writes, unknown),
    ];

    private static IEnumerable<CoordinateVerdict> OfEdge(EdgeType type, EdgeVerdicts verdicts, UnknownCoordinates unknown) =>
        [Of($"{type} visible", verdicts.Visible), .. OfFields(type.ToString(), type.Properties, verdicts.Fields, unknown), .. WriteText.OfEdge(type, verdicts.Writes, unknown)];

    private static IEnumerable<CoordinateVerdict> OfFields(string owner, ImmutableArray<Property> properties, ImmutableArray<FieldVerdict> fields, UnknownCoordinates unknown) =>
        properties.Where(property => !unknown.Contains(property)).Select(property => new CoordinateVerdict($"{owner}.{property}", StandingOf(fields[property.Ordinal]), Of(fields[property.Ordinal])));

    private static CoordinateVerdict Of(string coordinate, Predicate rows) => new(coordinate, StandingOf(rows), PredicateText.Of(rows));

    private static string Of(FieldVerdict verdict) => verdict.Outcome switch
    {
        Outcome.Allow => "allow",
        Outcome.Mask when verdict.Shown is Predicate.Always => $"clear where {PredicateText.Of(verdict.Clear)}, else {PredicateText.Of(verdict.Otherwise)}",
        Outcome.Mask => $"clear where {PredicateText.Of(verdict.Clear)}, else where {PredicateText.Of(verdict.Shown)} {PredicateText.Of(verdict.Otherwise)}, else NULL",
        _ => "deny",
    };
}
