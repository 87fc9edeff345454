using System.Text.Json.Nodes;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainAnswer
{
    private const string Ascending = "ASC";

    /// <summary>A list, from all the rows that it could have.</summary>
    private JsonObject Connection(PlainRequest.Field field, string coordinate, Relation? relation, List<(PlainGraph.Node Node, PlainGraph.Edge? Edge)> rows, NodeType type, Property? natural)
    {
        var all = rows.Where(row => field.Arguments["where"] is not JsonObject where || Holds(row.Node, type, where)).ToList();
        all.Sort((left, right) => Compare(left.Node, right.Node, TermsOf(field, natural)));
        var list = coordinate + field.Scope;
        string Cursor(int at) => $"{list}#{all[at].Node.Id}";
        var (start, end) = PageOf(field, [.. Enumerable.Range(0, all.Count).Select(Cursor)]);
        var page = Enumerable.Range(start, end - start);
        return Object("Connection", field.Sets, part => part.Name switch
        {
            "nodes" => new JsonArray([.. page.Select(at => Node(all[at].Node, part.Sets))]),
            "edges" => new JsonArray([.. page.Select(at => Object("Edge", part.Sets, inner => inner.Name switch
            {
                "cursor" => Cursor(at),
                "node" => Node(all[at].Node, inner.Sets),
                "access" when all[at].Edge is { } edge && relation is not null => Access(edge, relation, inner),
                _ when all[at].Edge is { } edge => EdgeValue(edge, inner),
                _ => throw new NotCoveredException($"{relation}Edge.{inner.Name}"),
            }))]),
            "totalCount" => all.Count,
            "aggregate" => Aggregate(part, type, [.. all.Select(row => row.Node)]),
            "groups" => Groups(part, list, type, [.. all.Select(row => row.Node)]),
            "pageInfo" => PageInfo(part, start > 0, end < all.Count, start < end ? Cursor(start) : null, start < end ? Cursor(end - 1) : null),
            _ => throw new NotCoveredException($"Connection.{part.Name}"),
        });
    }

    private JsonObject PageInfo(PlainRequest.Field field, bool isMoreBefore, bool isMoreAfter, string? first, string? last) => Object("PageInfo", field.Sets, part => part.Name switch
    {
        "hasNextPage" => isMoreAfter,
        "hasPreviousPage" => isMoreBefore,
        "startCursor" => first,
        "endCursor" => last,
        _ => throw new NotCoveredException($"PageInfo.{part.Name}"),
    });

    private static (int Start, int End) PageOf(PlainRequest.Field field, List<string> cursors)
    {
        int Place(string cursor) => cursors.IndexOf(cursor) is >= 0 and var at ? at : throw new NotCoveredException("a cursor of another list");
        var start = field.Text("after") is { } after ? Place(after) + 1 : 0;
        var end = field.Text("before") is { } before ? Math.Max(start, Place(before)) : cursors.Count;
        if (!field.Arguments.ContainsKey("first") && !field.Arguments.ContainsKey("last"))
        {
            throw new NotCoveredException("a page without a size");
        }

        end = Math.Min(end, start + field.Number("first", cursors.Count));
        return (Math.Max(start, end - field.Number("last", cursors.Count)), end);
    }

    private static List<(string Property, bool IsDescending)> TermsOf(PlainRequest.Field field, Property? natural)
    {
        var asked = (field.Arguments["order"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(item => item.Select(term => (term.Key, (string?)term.Value != Ascending))).ToList();
        return asked.Count > 0 || natural is null ? asked : [(natural.Name, false)];
    }

    private static int Compare(PlainGraph.Node left, PlainGraph.Node right, List<(string Property, bool IsDescending)> terms)
    {
        foreach (var (property, isDescending) in terms)
        {
            if (PlainValues.Order(left.Values.GetValueOrDefault(property), right.Values.GetValueOrDefault(property)) is not 0 and var order)
            {
                return isDescending ? -order : order;
            }
        }

        return string.CompareOrdinal(left.Id, right.Id);
    }
}
