using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>What is told of rules, and of how they turn out in a row: of none in particular where the row is null.</summary>
internal sealed class PlainExplanation(PlainRights rights)
{
    private static readonly string[] Audiences = ["ANONYMOUS", "REGISTERED", "GRANTED", "STEWARD", "AUDITOR", "ADMIN"];

    /// <summary>The name of the edges of a relation in the served schema.</summary>
    public static string NameOf(Relation relation) => $"{relation.Owner}{char.ToUpperInvariant(relation.Name[0])}{relation.Name[1..]}Edge";

    public IEnumerable<Line> Of(NodeType type, PlainGraph.Node? node)
    {
        var entry = rights.Policy.Nodes[type.Name];
        var row = node is null ? PlainRights.Row.Some(type) : PlainRights.Row.Of(node);
        var isSeen = rights.Sees(type) is not false;
        return
        [
            new Line(type.Name, node is null ? Outcome(rights.Sees(type)) : "ALLOW", null, Least(entry.Visible)),
            .. type.Properties.Where(property => rights.Knows(property, PlainRights.Row.Some(type))).Select(property => Of($"{type}.{property}", property, row, isSeen)),
            .. type.Relations.Where(rights.Knows).Select(relation => new Line($"{relation}", IsReached(relation) ? "ALLOW" : "DENY", null, entry.Relations[relation.Name])),
        ];
    }

    public IEnumerable<Line> Of(Relation relation, string name, PlainGraph.Edge? edge) => Of(relation.Edge, name, edge, IsReached(relation));

    public IEnumerable<Line> Of(EdgeType type) =>
        Of(type, type.Name, null, type.From.Relations.Concat(type.To.Relations).Any(relation => relation.Edge == type && IsReached(relation)));

    /// <summary>What is told of every placeholder of a type.</summary>
    public Line OfStub(NodeType type)
    {
        var others = rights.Policy.Nodes[type.Name].Visible.Where(line => !rights.Is(line.Audience)).ToList();
        var least = Least(others.Count > 0 ? others : rights.Policy.Nodes[type.Name].Visible);
        return new Line(type.Name, "MASK", "STUB", least, others.Count > 0);
    }

    private IEnumerable<Line> Of(EdgeType type, string name, PlainGraph.Edge? edge, bool isReached)
    {
        var row = new PlainRights.Row(null, type, null, edge);
        bool? isSeen = isReached ? edge is null ? rights.Sees(type) : true : false;
        return type.Properties.Where(property => rights.Knows(property, PlainRights.Row.Some(type))).Select(property => Of($"{name}.{property}", property, row, isSeen is not false))
            .Prepend(new Line(name, Outcome(isSeen), null, Least(rights.LinesOf(type))));
    }

    private Line Of(string coordinate, Property property, PlainRights.Row row, bool isSeen)
    {
        var clear = rights.Reads(property, row);
        var isDenied = !isSeen || rights.IsDenied(property, row with { Node = null, Edge = null });
        return new Line(coordinate, isDenied ? "DENY" : clear is false ? "MASK" : Outcome(clear), rights.MaskOf(property, row) ?? "NULL", rights.AudienceOf(property, row));
    }

    private bool IsReached(Relation relation) => rights.Sees(relation.Owner) is not false && rights.Follows(relation) && rights.Sees(relation.Target) is not false;

    private static string Outcome(bool? holds) => holds switch { true => "ALLOW", false => "DENY", _ => "DEPENDS" };

    private static string Least(List<PlainPolicy.Line> lines) => lines.Select(line => line.Audience).OrderBy(audience => Array.IndexOf(Audiences, audience)).First();

    /// <summary>What is told of a coordinate.</summary>
    internal sealed record Line(string Coordinate, string Outcome, string? Mask, string Audience, bool IsObtainable = true)
    {
        public string Field => Coordinate.Split('.')[^1];
    }
}
