using System.Globalization;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access.Oracle;

internal sealed partial class PlainRights
{
    private bool? Rows(List<PlainPolicy.Line> visible, List<PlainPolicy.Line> forbid, Row row)
    {
        var entry = row.Type is { } type ? policy.Nodes[type.Name] : EntryOf(row.EdgeType);
        bool? permitted = false;
        foreach (var line in visible)
        {
            permitted |= AtLeast(line.Audience, entry, row) & (line.Where is null ? true : Holds(line.Where, row, lenient: false));
        }

        return permitted & Spared(forbid, entry, row);
    }

    private bool? Spared(List<PlainPolicy.Line> forbid, PlainPolicy.Entry? entry, Row row)
    {
        bool? spared = true;
        foreach (var line in forbid)
        {
            spared &= !(line.Where is null ? true : Holds(line.Where, row, lenient: true)) | AtLeast(line.Audience, entry, row);
        }

        return spared;
    }

    private bool? AtLeast(string audience, PlainPolicy.Entry? entry, Row row) => audience switch
    {
        "GRANTED" when !Is("AUDITOR") => Notion("granted", entry, row) | Notion("steward", entry, row),
        "STEWARD" when !Is("AUDITOR") => Notion("steward", entry, row),
        _ => Is(audience),
    };

    /// <summary>Whether the principal belongs to the audience whatever the row.</summary>
    public bool Is(string audience) => audience switch
    {
        "ANONYMOUS" => true,
        "REGISTERED" => principal.IsAuthenticated,
        "ADMIN" => principal.HasRole(Roles.Admin),
        _ => principal.HasRole(Roles.Auditor) || principal.HasRole(Roles.Admin),
    };

    private bool? Notion(string notion, NodeType type, PlainGraph.Node? node)
    {
        var row = node is null ? Row.Some(type) : Row.Of(node);
        var entry = policy.Nodes[type.Name];
        return notion == "visible" ? Rows(entry.Visible, entry.Forbid, row) : Notion(notion, entry, row);
    }

    private bool? Notion(string notion, PlainPolicy.Entry? entry, Row row) =>
        principal.IsAuthenticated && entry is not null && entry.Notions.TryGetValue(notion, out var rule) ? Holds(rule, row, lenient: false) : false;

    /// <summary>Whether a rule is true of a row or, where lenient, unknown.</summary>
    private bool? Holds(PlainRule rule, Row row, bool lenient) => rule switch
    {
        PlainRule.And and => and.Terms.Aggregate((bool?)true, (all, term) => all & Holds(term, row, lenient)),
        PlainRule.Or or => or.Terms.Aggregate((bool?)false, (any, term) => any | Holds(term, row, lenient)),
        PlainRule.Not not => !Holds(not.Term, row, !lenient),
        PlainRule.Role role => principal.HasRole(role.Name),
        PlainRule.Missing missing => row.IsKnown ? ValueOf(missing.Property, row) is null != missing.IsNegated : null,
        PlainRule.Test test => Holds(test, row, lenient),
        PlainRule.Exists exists => Exists(RelationOf(row, exists.Relation), row, pair => exists.Where is null ? true : Holds(exists.Where, pair, lenient)),
        PlainRule.Through { Relation: "from" or "to" } end => AtEnd(end, row),
        PlainRule.Through { IsAll: true } through => !Exists(RelationOf(row, through.Relation), row, pair => !Notion(through.Notion, TypeOf(pair), pair.Node), isAll: true),
        PlainRule.Through through => Exists(RelationOf(row, through.Relation), row, pair => Notion(through.Notion, TypeOf(pair), pair.Node)),
        _ => throw new ArgumentException("An unknown rule.", nameof(rule)),
    };

    private bool? AtEnd(PlainRule.Through end, Row row)
    {
        var edge = row.EdgeType ?? throw new ArgumentException("Only an edge has ends.", nameof(row));
        return end.Relation == "from"
            ? Notion(end.Notion, edge.From, row.Edge is { From: var from } ? graph.Nodes[from] : null)
            : Notion(end.Notion, edge.To, row.Edge is { To: var to } ? graph.Nodes[to] : null);
    }

    // Of no row in particular: false where no target can satisfy it, true where each does and there must be one.
    private bool? Exists(Relation relation, Row row, Func<Row, bool?> holds, bool isAll = false)
    {
        if (row.Node is { } node)
        {
            return graph.Along(relation, node).Any(pair => holds(new Row(relation.Target, relation.Edge, pair.Node, pair.Edge)) is true);
        }

        var some = holds(new Row(relation.Target, relation.Edge, null, null));
        return some is false || (some is true && relation.Required && !isAll) ? some : null;
    }

    private bool? Holds(PlainRule.Test test, Row row, bool lenient)
    {
        if (test.Others is ["principal.projects" or "principal.organisations"] && MembershipsOf(test.Others[0]).Length == 0)
        {
            return false;
        }

        if (test.Others is ["principal.subject"] && !principal.IsAuthenticated)
        {
            return lenient;
        }

        return !row.IsKnown ? null
            : ValueOf(test.Property, row) is { } value ? Compare(value, test)
            : lenient;
    }

    private bool Compare(object value, PlainRule.Test test)
    {
        var others = test.Others.SelectMany(other => other.StartsWith("principal.", StringComparison.Ordinal) && other != "principal.subject" ? MembershipsOf(other) : [other]);
        return test.Sign switch
        {
            "has" => ((List<object>)value).Any(item => others.Any(other => Compare(item, other) == 0)),
            "in" or "=" => others.Any(other => Compare(value, other) == 0),
            "<" => Compare(value, test.Others[0]) < 0,
            "<=" => Compare(value, test.Others[0]) <= 0,
            ">" => Compare(value, test.Others[0]) > 0,
            ">=" => Compare(value, test.Others[0]) >= 0,
            _ => throw new ArgumentException($"`{test.Sign}` is no sign.", nameof(test)),
        };
    }

    private int Compare(object value, string other) => value switch
    {
        long or double => Convert.ToDouble(value, CultureInfo.InvariantCulture).CompareTo(Number(other)),
        bool flag => flag.CompareTo(other == "true"),
        _ => string.CompareOrdinal($"{value}", other switch { "now" => minute, "principal.subject" => principal.Subject, _ => other.Trim('"') }),
    };

    private string[] MembershipsOf(string fact) => principal.IsAuthenticated ? [.. fact == "principal.projects" ? principal.Projects : principal.Organisations] : [];

    private static object? ValueOf(string property, Row row) => property.StartsWith("edge.", StringComparison.Ordinal)
        ? row.Edge?.Values.GetValueOrDefault(property[5..])
        : (row.Node?.Values ?? row.Edge?.Values)?.GetValueOrDefault(property);

    private static Relation RelationOf(Row row, string name) => row.Type?.FindRelation(name) ?? throw new ArgumentException($"{row.Type} has no {name}.", nameof(name));

    private static NodeType TypeOf(Row row) => row.Type ?? throw new ArgumentException("A node was expected.", nameof(row));
}
