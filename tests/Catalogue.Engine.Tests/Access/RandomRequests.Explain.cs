using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    private const string Explanation = "{ coordinate outcome mask audience rule(language: EN) howToGetAccess combinations { atMost coordinates rule } }";

    /// <summary>Why nodes, edges and the steps of a lineage are as they are, and what the rules say of everybody.</summary>
    private string Explain() => random.Next(5) switch
    {
        0 => ExplainRules(),
        1 => ExplainEdges(),
        2 => ExplainLineage(values.Any(["Dataset", "Variable"])),
        _ => ExplainNodes(),
    };

    private string ExplainNodes()
    {
        var types = new[] { AnyType(), AnyType(), AnyType() };
        return $"nodes(ids: [{string.Join(", ", types.Select(type => $"\"{IdOf(type)}\""))}]) {{ id {Access(types)} }}";
    }

    private string ExplainEdges()
    {
        var relation = values.Any(model.NodeTypes.SelectMany(type => type.Relations).Where(relation => relation.IsToMany && !relation.Edge.Properties.IsEmpty).ToArray());
        uses.Add(new Use(Position.Explain, null, relation.Edge));
        uses.AddRange(relation.Edge.Properties.Select(property => new Use(Position.Explain, null, relation.Edge, property)));
        return $"{Singular(relation.Owner)}(id: \"{IdOf(relation.Owner)}\") {{ id {relation.Name}(first: 5) {{ edges {{ access {Explanation} node {{ id {Access(relation.Target)} }} }} }} }}";
    }

    private string ExplainLineage(string name)
    {
        var type = TypeOf(name);
        return $"lineage(of: \"{IdOf(type)}\", granularity: {name.ToUpperInvariant()}, depth: {random.Next(1, 5)}) "
            + $"{{ root {{ visibility access {Explanation} }} nodes {{ depth visibility access {Explanation} node {{ {Access(type)} }} }} }}";
    }

    private string ExplainRules()
    {
        var type = AnyType();
        NoteExplained(type, type.Properties);
        return $"myAccess(type: \"{type}\") {Explanation} edges: myAccess(type: \"{values.Any(["DatasetUsedByEdge", "VariableDerivedFromEdge", "LineageEdge", "ON"])}\") {Explanation}";
    }

    private string Access(params NodeType[] types)
    {
        var all = types.SelectMany(type => type.Properties).ToArray();
        var some = random.Next(2) == 0 ? [] : new[] { values.Any(all), values.Any(all), values.Any(all) };
        foreach (var type in types)
        {
            NoteExplained(type, type.Properties.Where(property => some.Length == 0 || some.Any(one => one.Name == property.Name)));
        }

        return $"access{(some.Length == 0 ? "" : $"(fields: [{string.Join(", ", some.Select(property => $"\"{property}\""))}])")} {Explanation}";
    }

    private void NoteExplained(NodeType type, IEnumerable<Property> properties)
    {
        See(Position.Explain, type);
        uses.AddRange(properties.Select(property => new Use(Position.Explain, type, null, property)));
    }
}
