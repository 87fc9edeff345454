using System.Collections.Concurrent;
using System.Globalization;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access;

/// <summary>How often each position was asked about what is allowed, masked and denied, of fields, nodes and edges.</summary>
internal sealed class Coverage
{
    private static readonly string[] Kinds = ["field", "node", "edge"];

    private readonly ConcurrentDictionary<(Position, Outcome, string), int> cells = [];

    /// <summary>Notes what a conversation used, as it stood for who asked.</summary>
    public void Note(Conversation conversation, CompiledPolicy policy, AuthorisedView view)
    {
        foreach (var cell in conversation.Uses.SelectMany(use => CellsOf(use, policy, view)).Distinct())
        {
            cells.AddOrUpdate(cell, 1, static (_, count) => count + 1);
        }
    }

    public IEnumerable<string> Lines()
    {
        yield return string.Concat("position".PadRight(14), string.Concat(Columns().Select(column => $"{column.Kind} {column.Outcome}".PadLeft(13))));
        foreach (var position in Enum.GetValues<Position>())
        {
            yield return position.ToString().PadRight(14) + string.Concat(Columns().Select(column => Text(position, column.Outcome, column.Kind).PadLeft(13)));
        }

        foreach (var reason in Rows().Select(cell => ReasonAgainst(cell.Position, cell.Outcome, cell.Kind)).OfType<string>().Distinct())
        {
            yield return $"- {reason}";
        }
    }

    public IEnumerable<string> Empty() => Rows()
        .Where(cell => ReasonAgainst(cell.Position, cell.Outcome, cell.Kind) is null && !cells.ContainsKey(cell))
        .Select(cell => $"{cell.Position} {cell.Outcome} {cell.Kind}");

    private string Text(Position position, Outcome outcome, string kind) => cells.TryGetValue((position, outcome, kind), out var count)
        ? count.ToString(CultureInfo.InvariantCulture)
        : ReasonAgainst(position, outcome, kind) is null ? "EMPTY" : "-";

    /// <summary>Why there is no such cell; null where there is.</summary>
    private static string? ReasonAgainst(Position position, Outcome outcome, string kind) => (position, outcome, kind) switch
    {
        (Position.Subscription, Outcome.Mask, "node") => "Of a stub nothing is told to subscribers.",
        (Position.Totals, _, "field") => "A count reads no property; what filters it is Where.",
        (not (Position.Lineage or Position.Cost or Position.Explain), Outcome.Mask, "node") => "A node is whole or absent; only lineage shows stubs.",
        (Position.Facets or Position.Snippet, _, "edge") => "Facets and snippets are of nodes.",
        (Position.Where or Position.Quantifier or Position.Order or Position.Page or Position.Totals, Outcome.Mask, "edge") => "No argument and no count reads a property of an edge.",
        (Position.Aggregate or Position.Distinct or Position.Group or Position.Having, Outcome.Mask, "edge") => "No aggregate and no group reads a property of an edge.",
        (Position.LinkagePaths, Outcome.Mask, "edge") => "The properties of keys of linkages are never null, hence never masked where the edge shows.",
        _ => null,
    };

    private static IEnumerable<(Outcome Outcome, string Kind)> Columns() => Kinds.SelectMany(kind => new[] { Outcome.Allow, Outcome.Mask, Outcome.Deny }.Select(outcome => (outcome, kind)));

    private static IEnumerable<(Position Position, Outcome Outcome, string Kind)> Rows() =>
        Enum.GetValues<Position>().SelectMany(position => Columns().Select(column => (position, column.Outcome, column.Kind)));

    private static IEnumerable<(Position, Outcome, string)> CellsOf(Use use, CompiledPolicy policy, AuthorisedView view) => use switch
    {
        { Property: { } property, Node: { } type } => [(use.Position, policy.Field(type, property).Outcome, "field")],
        { Property: { } property, Edge: { } type } => [(use.Position, policy.EdgeField(type, property).Outcome, "edge")],
        { Node: { } type } => view.Source.Of(type).Select(node => (use.Position, view.IsVisible(node) ? Outcome.Allow : view.IsStub(node) ? Outcome.Mask : Outcome.Deny, "node")),
        { Edge: { } type } => view.Source.Edges.Where(edge => edge.Type == type).Select(edge => (use.Position, view.IsVisible(edge) ? Outcome.Allow : Outcome.Deny, "edge")),
        _ => [],
    };
}
