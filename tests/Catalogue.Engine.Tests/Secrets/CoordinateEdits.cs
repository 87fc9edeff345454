using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Secrets;

/// <summary>One coordinate of the real model: its texts with it made SECRET and read by administrators alone, and without it.</summary>
/// <param name="Type">A type of nodes, or of the properties of an edge, as the model calls it.</param>
/// <param name="Section">The key of the policy that lists it: the node type, or the edge.</param>
/// <param name="Field">A property or a relation.</param>
internal sealed record CoordinateEdits(string Type, string Section, string Field)
{
    /// <summary>All that a model can be without: not the ids.</summary>
    public static IEnumerable<CoordinateEdits> All(GraphModel real, string model) =>
    [
        .. real.NodeTypes.SelectMany(type => type.Properties.Skip(1).Select(property => property.Name).Concat(type.Relations.Select(relation => relation.Name)).Select(name => new CoordinateEdits(type.Name, type.Name, name))),
        .. real.EdgeTypes.SelectMany(edge => edge.Properties.Select(property => new CoordinateEdits(PropertiesOf(edge, model), edge.Name, property.Name))),
    ];

    public override string ToString() => $"{Type}.{Field}";

    /// <summary>What may be denied may be null.</summary>
    public string Secret(string model) => Edited(model, $"type {Type} ", $"  {Field}: ", line =>
    {
        var sensitivity = line.IndexOf(" @sensitivity", StringComparison.Ordinal);
        var open = sensitivity < 0 ? line : line[..sensitivity] + line[(line.IndexOf(')', sensitivity) + 1)..];
        var end = open.IndexOf(" @", StringComparison.Ordinal) is var at and >= 0 ? at : open.Length;
        return $"{open[..end].TrimEnd('!')}{open[end..]} @sensitivity(level: SECRET)";
    });

    public string Without(string model) => Edited(model, $"type {Type} ", $"  {Field}: ", _ => null);

    public string SecretPolicy(string policy) => Edited(policy, $"  {Section}:", $"      {Field}: ", _ => $"      {Field}: ADMIN");

    public string PolicyWithout(string policy) => Edited(policy, $"  {Section}:", $"      {Field}: ", _ => null);

    /// <summary>Requests that name it, come near it, or ask for what there is beside it.</summary>
    public IEnumerable<string> Naming(GraphModel model) =>
    [
        SecretRequests.Introspection,
        $"{{ myAccess(type: \"{Type}\") {{ coordinate outcome rule }} one: myAccess(type: \"{Type}\", field: \"{Field}\") {{ coordinate }} edge: myAccess(type: \"{Section}\", field: \"{Field}\") {{ coordinate outcome }} }}",
        $"{{ {string.Join(' ', model.EdgeTypes.Select(edge => edge.Name).Distinct().Select(name => $"{name}: myAccess(type: \"{name}\") {{ coordinate outcome rule }}"))} }}",
        $"{{ __type(name: \"{Type}\") {{ fields {{ name description type {{ name }} }} }} }}",
        $"query ($w: {Type}Filter = {{ {Field}: null }}, $o: [{Type}Order!] = [{{ {Field}: ASC }}]) {{ __typename }}",
        $"{{ node(id: \"dataset-0\") {{ ... on {Type} {{ {Field} {Field}s }} }} }}",
    ];

    private static string PropertiesOf(EdgeType edge, string model)
    {
        const string Argument = "properties: \"";
        var line = model.Split('\n').First(line => line.Contains($"type: \"{edge.Name}\"", StringComparison.Ordinal) && line.Contains(Argument, StringComparison.Ordinal));
        return line[(line.IndexOf(Argument, StringComparison.Ordinal) + Argument.Length)..].Split('"')[0];
    }

    // Of a section the first line that begins so; what is taken away goes with its description.
    private static string Edited(string text, string section, string start, Func<string, string?> edit)
    {
        var lines = text.Split('\n').ToList();
        var at = lines.FindIndex(lines.FindIndex(line => line.StartsWith(section, StringComparison.Ordinal)), line => line.StartsWith(start, StringComparison.Ordinal));
        if (edit(lines[at]) is { } edited)
        {
            lines[at] = edited;
            return string.Join('\n', lines);
        }

        lines.RemoveAt(at);
        while (lines[at - 1].StartsWith("  \"", StringComparison.Ordinal))
        {
            lines.RemoveAt(--at);
        }

        return string.Join('\n', lines);
    }
}
