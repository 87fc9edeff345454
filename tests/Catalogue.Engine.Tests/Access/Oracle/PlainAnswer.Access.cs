using System.Text.Json.Nodes;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainAnswer
{
    private static readonly PlainText Unobtainable = new(
        "Aucun public n'y a accès : seul un changement de l'objet ou de la politique l'ouvrirait.",
        "No audience has access: only a change of the object or of the policy would open it.");

    private PlainExplanation Explanation => new(view.Rights);

    private JsonArray MyAccess(PlainRequest.Field field)
    {
        var name = field.Text("field");
        return [.. RulesOf(field.Text("type") ?? "").Where(one => name is null || one.Coordinate.EndsWith($".{name}", StringComparison.Ordinal)).Select(one => FieldAccess(one, field))];
    }

    // A node type, the edges of a relation, those of lineage, or edges as the policy calls them.
    private IEnumerable<PlainExplanation.Line> RulesOf(string type)
    {
        if (model.FindNodeType(type) is { } node)
        {
            return Explanation.Of(node, null);
        }

        var relations = model.NodeTypes.SelectMany(owner => owner.Relations).ToList();
        if (relations.Find(relation => relation.IsToMany && !relation.Edge.Properties.IsEmpty && PlainExplanation.NameOf(relation) == type) is { } reached)
        {
            return Explanation.Of(reached, type, null);
        }

        return type == "LineageEdge"
            ? relations.Where(relation => relation.Name == "derivedFrom").SelectMany(relation => Explanation.Of(relation, type, null))
                .Where(line => line.Field is "LineageEdge" or "process" or "evidence" or "transformation")
            : model.EdgeTypes.Where(edge => edge.Name == type || $"{edge}" == type).SelectMany(edge => Explanation.Of(edge));
    }

    private JsonArray Access(PlainGraph.Node node, PlainRequest.Field field) => Access(Explanation.Of(node.Type, view.Source.Nodes[node.Id]), field);

    private JsonArray Access(PlainGraph.Edge edge, Relation relation, PlainRequest.Field field) =>
        Access(Explanation.Of(relation, PlainExplanation.NameOf(relation), view.Source.Edges.Single(one => (one.Type, one.From, one.To) == (edge.Type, edge.From, edge.To))), field);

    private JsonArray Access(IEnumerable<PlainExplanation.Line> lines, PlainRequest.Field field)
    {
        var names = (field.Arguments["fields"] as JsonArray)?.Select(name => (string?)name).ToHashSet();
        return [.. lines.Where(line => names is null || names.Contains(line.Field)).Select(line => FieldAccess(line, field))];
    }

    private JsonObject? LineageAccess(string visibility, NodeType type, PlainRequest.Field field) => visibility switch
    {
        "VISIBLE" => FieldAccess(Explanation.Of(type, null).First() with { Outcome = "ALLOW" }, field),
        "STUB" => FieldAccess(Explanation.OfStub(type), field),
        _ => null,
    };

    private JsonObject FieldAccess(PlainExplanation.Line line, PlainRequest.Field field) => Object("FieldAccess", field.Sets, part => part.Name switch
    {
        "coordinate" => line.Coordinate,
        "type" => line.Coordinate.Split('.')[0],
        "field" => line.Field,
        "outcome" => line.Outcome,
        "mask" => line.Outcome is "MASK" or "DEPENDS" ? line.Mask : null,
        "audience" => line.Audience,
        "howToGetAccess" => PlainValues.Json(line.IsObtainable ? view.Rights.Policy.HowToJoin(line.Audience) : Unobtainable, part.Text("language")),
        "rule" => PlainResponse.Unread,
        "combinations" => new JsonArray(),
        _ => throw new NotCoveredException($"FieldAccess.{part.Name}"),
    });
}
