using YamlDotNet.RepresentationModel;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>What a policy file says, entry by entry, read for the second time and by other code: of a file that is known to be valid.</summary>
internal sealed class PlainPolicy
{
    private readonly YamlMappingNode root;

    public PlainPolicy(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        root = (YamlMappingNode)stream.Documents[0].RootNode;
        Nodes = EntriesOf("types");
        Edges = EntriesOf("edges");
    }

    /// <summary>By the name of the node type.</summary>
    public Dictionary<string, Entry> Nodes { get; }

    /// <summary>By the name of the edge type, or <c>(From)-[NAME]->(To)</c>.</summary>
    public Dictionary<string, Entry> Edges { get; }

    /// <summary>How one joins an audience.</summary>
    public PlainText HowToJoin(string audience)
    {
        var obtain = (YamlMappingNode)root["audiences"][audience]["obtain"];
        return new PlainText(obtain["fr"].ToString(), obtain["en"].ToString());
    }

    private Dictionary<string, Entry> EntriesOf(string section) => root.Children.TryGetValue(section, out var entries)
        ? ((YamlMappingNode)entries).Children.ToDictionary(entry => entry.Key.ToString(), entry => new Entry((YamlMappingNode)entry.Value))
        : [];

    /// <summary>A permission, or a prohibition with those whom it spares.</summary>
    internal sealed record Line(string Audience, PlainRule? Where);

    /// <summary>Who reads a property, and what others see.</summary>
    internal sealed record Field(string Read, List<Line> Forbid, string? Mask, string MaskFor);

    /// <summary>A node type or an edge type.</summary>
    internal sealed class Entry
    {
        public Entry(YamlMappingNode node)
        {
            Visible = node.Children.ContainsKey("visible") ? LinesOf(node, "visible", "to") : [new Line("ANONYMOUS", null)];
            Forbid = LinesOf(node, "forbid", "unless");
            Stub = LinesOf(node, "stub", "to");
            Notions = new[] { "granted", "steward" }.Where(name => node.Children.ContainsKey(name)).ToDictionary(name => name, name => PlainRuleReader.Read(node[name].ToString()));
            Fields = MapOf(node, "properties").ToDictionary(entry => entry.Key.ToString(), entry => FieldOf(entry.Value));
            Relations = MapOf(node, "relations").ToDictionary(entry => entry.Key.ToString(), entry => entry.Value.ToString());
        }

        public List<Line> Visible { get; }

        public List<Line> Forbid { get; }

        public List<Line> Stub { get; }

        /// <summary>The rules <c>granted</c> and <c>steward</c>, where there are.</summary>
        public Dictionary<string, PlainRule> Notions { get; }

        public Dictionary<string, Field> Fields { get; }

        public Dictionary<string, string> Relations { get; }

        private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> MapOf(YamlMappingNode node, string name) =>
            node.Children.TryGetValue(name, out var map) ? ((YamlMappingNode)map).Children : [];

        private static List<Line> LinesOf(YamlMappingNode node, string name, string audience) => Find(node, name) switch
        {
            null => [],
            YamlSequenceNode list => [.. list.Children.Cast<YamlMappingNode>().Select(item => new Line(item[audience].ToString(), RuleOf(item)))],
            var scalar => [new Line(scalar.ToString(), null)],
        };

        private static PlainRule? RuleOf(YamlMappingNode line) => Find(line, "where") is { } rule ? PlainRuleReader.Read(rule.ToString()) : null;

        private static YamlNode? Find(YamlMappingNode node, string name) => node.Children.TryGetValue(name, out var found) ? found : null;

        private static Field FieldOf(YamlNode node) => node is YamlMappingNode map
            ? new Field(map["read"].ToString(), LinesOf(map, "forbid", "unless"), Find(map, "mask")?.ToString(), Find(map, "maskFor")?.ToString() ?? "ANONYMOUS")
            : new Field(node.ToString(), [], null, "ANONYMOUS");
    }
}
