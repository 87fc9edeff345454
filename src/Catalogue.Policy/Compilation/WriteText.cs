using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Policy.Compilation;

/// <summary>
/// What a compiled policy says of writing as text, an entry for each coordinate. The text names the writers; that they see
/// and read what they write follows from the entries about reading.
/// </summary>
internal static class WriteText
{
    public static IEnumerable<CoordinateVerdict> OfNode(NodeType type, NodeWriteVerdicts verdicts, UnknownCoordinates unknown) =>
    [
        new($"{type} create", StandingOf(verdicts.Create), TextOf(verdicts.Create)),
        new($"{type} delete", StandingOf(verdicts.Delete), TextOf(verdicts.Delete)),
        .. type.Properties.Where(property => !unknown.Contains(property)).Select(property => Of(
            $"{type}.{property} write",
            (StandingOf(verdicts.Initial[property.Ordinal]), TextOf(verdicts.Initial[property.Ordinal])),
            (StandingOf(verdicts.Update[property.Ordinal]), TextOf(verdicts.Update[property.Ordinal])))),
    ];

    public static IEnumerable<CoordinateVerdict> OfEdge(EdgeType type, EdgeWriteVerdicts verdicts, UnknownCoordinates unknown) =>
    [
        new($"{type} connect", StandingOf(verdicts.Connect), TextOf(verdicts.Connect)),
        new($"{type} disconnect", StandingOf(verdicts.Disconnect), TextOf(verdicts.Disconnect)),
        .. type.Properties.Where(property => !unknown.Contains(property)).Select(property => Of(
            $"{type}.{property} write",
            (StandingOf(verdicts.Initial[property.Ordinal]), TextOf(verdicts.Initial[property.Ordinal])),
            (StandingOf(verdicts.Update[property.Ordinal]), TextOf(verdicts.Update[property.Ordinal])))),
    ];

    private static Standing StandingOf(NodeWriteVerdict verdict) => VerdictText.StandingOf(verdict.Rows);

    private static Standing StandingOf(EdgeWriteVerdict verdict) => verdict.Edges switch
    {
        { IsNever: true } => Standing.Deny,
        { Edge: Predicate.Always, Alternatives: [{ From: Predicate.Always, To: Predicate.Always }] } => Standing.Allow,
        _ => Standing.Depends,
    };

    private static CoordinateVerdict Of(string coordinate, (Standing Standing, string Text) initial, (Standing Standing, string Text) update) => new(
        coordinate,
        update.Standing > initial.Standing ? update.Standing : initial.Standing,
        initial.Text == update.Text ? update.Text : $"{update.Text}, at first {initial.Text}");

    private static string TextOf(NodeWriteVerdict verdict) => PredicateText.Of(verdict.Writers);

    private static string TextOf(EdgeWriteVerdict verdict) => verdict.Writers switch
    {
        [] => PredicateText.Of(Predicate.Never.Instance),
        var ways => string.Join(" or ", ways.Select(TextOf)),
    };

    private static string TextOf(EdgeEndConditions ends) => ends switch
    {
        { From: Predicate.Always, To: Predicate.Always } => PredicateText.Of(ends.From),
        { To: Predicate.Always } => $"from {PredicateText.Of(ends.From)}",
        { From: Predicate.Always } => $"to {PredicateText.Of(ends.To)}",
        _ => $"from {PredicateText.Of(ends.From)} to {PredicateText.Of(ends.To)}",
    };
}
