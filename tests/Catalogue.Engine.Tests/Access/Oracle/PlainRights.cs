using System.Globalization;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>
/// What a principal may see, judged row by row: every rule is evaluated on the rows themselves, hidden ones included. Of no
/// row in particular (null) a rule is true, false, or null where that depends on the row.
/// </summary>
internal sealed partial class PlainRights(PlainPolicy policy, PlainGraph graph, Principal principal, DateTimeOffset now)
{
    private readonly string minute = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:'00Z'", CultureInfo.InvariantCulture);

    public PlainPolicy Policy => policy;

    public bool Sees(PlainGraph.Node node) => Notion("visible", node.Type, node) is true;

    /// <summary>Whether a node that is not seen keeps a place in a lineage.</summary>
    public bool IsStub(PlainGraph.Node node) => !Sees(node) && Rows(policy.Nodes[node.Type.Name].Stub, policy.Nodes[node.Type.Name].Forbid, Row.Of(node)) is true;

    /// <summary>Whether an edge exists, apart from its ends.</summary>
    public bool Sees(PlainGraph.Edge edge) => EntryOf(edge.Type) is not { } entry || Rows(entry.Visible, entry.Forbid, new Row(null, edge.Type, null, edge)) is true;

    /// <summary>Whether some row of the type may be seen at all.</summary>
    public bool? Sees(NodeType type) => Notion("visible", type, null);

    public bool? Sees(EdgeType type) => EntryOf(type) is { } entry ? Rows(entry.Visible, entry.Forbid, Row.Some(type)) : true;

    public bool Follows(Relation relation) => Is(policy.Nodes[relation.Owner.Name].Relations[relation.Name]);

    /// <summary>Whether the value is clear; of no row, null where that depends.</summary>
    public bool? Reads(Property property, Row row)
    {
        var (entry, field) = FieldOf(property, row);
        return AtLeast(field.Read, entry, row) & Spared(field.Forbid, entry, row);
    }

    /// <summary>Whether nobody like this principal reads the property in any row, nor a mask of it.</summary>
    public bool IsDenied(Property property, Row some) => Reads(property, some) is false && MaskOf(property, some) is null;

    /// <summary>Whether a coordinate is there for this principal: one that is SECRET is not where it is denied.</summary>
    public bool Knows(Property property, Row some) => !property.IsSecret || !IsDenied(property, some);

    public bool Knows(Relation relation) => !relation.IsSecret || Follows(relation);

    /// <summary>The least audience that reads the property.</summary>
    public string AudienceOf(Property property, Row row) => FieldOf(property, row).Field.Read;

    /// <summary>Who is permitted to see edges of a type.</summary>
    public List<PlainPolicy.Line> LinesOf(EdgeType type) => EntryOf(type)?.Visible ?? [new PlainPolicy.Line("ANONYMOUS", null)];

    /// <summary>What is seen of a value that is there.</summary>
    public object? Shown(Property property, Row row, object value) =>
        Reads(property, row) is true ? value : MaskOf(property, row) is { } mask ? Masked(mask, value) : null;

    /// <summary>The mask that this principal sees in rows that are not clear; null where there is none.</summary>
    public string? MaskOf(Property property, Row row) => FieldOf(property, row).Field is { Mask: { } mask } field && Is(field.MaskFor) ? mask : null;

    private (PlainPolicy.Entry Entry, PlainPolicy.Field Field) FieldOf(Property property, Row row)
    {
        var entry = row.Type is { } type ? policy.Nodes[type.Name] : EntryOf(row.EdgeType) ?? throw new ArgumentException($"{row.EdgeType} is not in the policy.", nameof(row));
        return (entry, entry.Fields[property.Name]);
    }

    private PlainPolicy.Entry? EntryOf(EdgeType? type) => policy.Edges.GetValueOrDefault($"{type}") ?? policy.Edges.GetValueOrDefault(type?.Name ?? "");

    private static object? Masked(string mask, object value) => mask.Split(' ', 2) switch
    {
        ["YEAR"] => $"{value}"[..4] + ($"{value}".Contains('T') ? "-01-01T00:00:00Z" : "-01-01"),
        ["BAND", var width] => (long)Math.Floor((double)(long)value / Number(width)) * (long)Number(width),
        ["COUNT_LT", var least] => (long)value == 0 || (long)value >= Number(least) ? value : null,
        ["CONST", var constant] => value switch
        {
            bool => constant == "true",
            long => (long)Number(constant),
            double => Number(constant),
            _ => constant.Trim('"'),
        },
        _ => null,
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A row that rules are asked of: a node, or an edge, or a node over an edge; or some of them, not known which.</summary>
    internal sealed record Row(NodeType? Type, EdgeType? EdgeType, PlainGraph.Node? Node, PlainGraph.Edge? Edge)
    {
        public bool IsKnown => Node is not null || Edge is not null;

        public static Row Of(PlainGraph.Node node) => new(node.Type, null, node, null);

        public static Row Some(NodeType type) => new(type, null, null, null);

        public static Row Some(EdgeType type) => new(null, type, null, null);
    }
}
