using System.Text.Json.Nodes;
using Catalogue.GraphQL.Language;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>
/// The answer to a request, computed from the view of a principal as plainly as can be: every list is walked whole, every
/// filter asked of every row, nothing is planned, indexed or kept. Beside our parser it shares no code with what it judges.
/// </summary>
internal sealed partial class PlainAnswer(GraphModel model, PlainView view, Principal principal, PlainRequest request)
{
    private PlainGraph Graph => view.Graph;

    public JsonObject Data() => Object("Query", request.Root, field =>
    {
        if (model.NodeTypes.FirstOrDefault(type => type.Plural == field.Name) is { } many)
        {
            return Connection(field, $"Query.{field.Name}", null, [.. Graph.Of(many).Select(node => (node, (PlainGraph.Edge?)null))], many, null);
        }

        if (model.NodeTypes.FirstOrDefault(type => char.ToLowerInvariant(type.Name[0]) + type.Name[1..] == field.Name) is { } one)
        {
            return Node(field.Text("id"), field.Sets, one);
        }

        return field.Name switch
        {
            "node" => Node(field.Text("id"), field.Sets),
            "nodes" => new JsonArray([.. field.Arguments["ids"]?.AsArray().Select(id => Node((string?)id, field.Sets)) ?? []]),
            "search" => Search(field),
            "lineage" => Lineage(field),
            "linkagePaths" => LinkagePaths(field),
            "impact" => Impact(field),
            "changes" => Changes(field),
            "me" => Me(field),
            "myAccess" => MyAccess(field),
            _ => throw new NotCoveredException(field.Name),
        };
    });

    private JsonObject Object(string type, List<SelectionSetNode> sets, Func<PlainRequest.Field, JsonNode?> resolve, bool isNode = false)
    {
        var answer = new JsonObject();
        foreach (var field in request.FieldsOf(sets, type, isNode))
        {
            answer.Add(field.Response, field.Name == "__typename" ? type : resolve(field));
        }

        return answer;
    }

    private JsonObject? Node(string? id, List<SelectionSetNode> sets, NodeType? wanted = null) =>
        id is not null && Graph.Nodes.TryGetValue(id, out var node) && (wanted is null || node.Type == wanted) ? Node(node, sets) : null;

    private JsonObject Node(PlainGraph.Node node, List<SelectionSetNode> sets) => Object(
        node.Type.Name,
        sets,
        field =>
        {
            if (field.Name == "access")
            {
                return Access(node, field);
            }

            if (node.Type.FindProperty(field.Name) is { } property)
            {
                return PlainValues.Json(PlainValues.Of(node, property), field.Text("language"));
            }

            var relation = node.Type.FindRelation(field.Name) ?? throw new NotCoveredException($"{node.Type}.{field.Name}");
            return view.Rights.Follows(relation) ? Related(node, relation, field) : null;
        },
        isNode: true);

    private JsonObject? Related(PlainGraph.Node node, Relation relation, PlainRequest.Field field)
    {
        var targets = Graph.Along(relation, node).ToList();
        return relation.IsToMany
            ? Connection(field, $"{relation}", relation, [.. targets.Select(pair => (pair.Node, (PlainGraph.Edge?)pair.Edge))], relation.Target, relation.Order)
            : targets.Count == 0 ? null : Node(targets[0].Node, field.Sets);
    }

    private JsonNode? EdgeValue(PlainGraph.Edge edge, PlainRequest.Field field)
    {
        if (edge.Type.FindProperty(field.Name) is not { } property)
        {
            throw new NotCoveredException($"{edge.Type}.{field.Name}");
        }

        var value = edge.Values.GetValueOrDefault(property.Name);
        return property.RefersTo is { } target ? Node(value as string, field.Sets, model.FindNodeType(target)) : PlainValues.Json(value, field.Text("language"));
    }
}
