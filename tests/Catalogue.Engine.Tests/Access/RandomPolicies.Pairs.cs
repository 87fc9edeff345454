using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomPolicies
{
    private static readonly string[] Ranked = ["ANONYMOUS", "REGISTERED", "GRANTED", "STEWARD", "AUDITOR", "ADMIN"];

    /// <summary>A policy and one that lets everybody see what it lets them see, and more: rows that are permitted besides or no longer forbidden, properties, relations or edges for more audiences.</summary>
    public (AccessPolicy Narrow, AccessPolicy Wide, string Kind) NextPair()
    {
        while (true)
        {
            var kind = values.Any(["directive", "forbid", "permit", "property", "relation", "edges"]);
            if (kind == "directive")
            {
                if (Load(text, Directive()) is { } guarded && Load(text) is { } open)
                {
                    return (guarded.Policy, open.Policy, kind);
                }

                continue;
            }

            var (narrow, wide) = Pair(kind);
            if (narrow != wide && Load(narrow) is { } less && Load(wide) is { } more)
            {
                return (less.Policy, more.Policy, kind);
            }
        }
    }

    private (string Narrow, string Wide) Pair(string kind)
    {
        var type = random.Next(3) == 0 ? values.Any(model.NodeTypes) : TypeOf(values.Any(["Dataset", "Dataset", "Linkage", "Linkage", "Table", "Variable", "Process", "MatchRate"]));
        var lines = text.Split('\n').ToList();
        var start = lines.IndexOf($"  {type.Name}:");
        switch (kind)
        {
            case "forbid":
                Insert(lines, start, $"    forbid:\n      - unless: {values.Any(Audiences)}\n        where: {Rule(type)}");
                return (string.Join('\n', lines), text);
            case "permit":
                return (text, Permitted(lines, start, $"      - to: {values.Any(["ANONYMOUS", "REGISTERED"])}\n        where: {Rule(type)}"));
            case "property":
                var (property, audience) = (values.Any(type.Properties), values.Any(Audiences));
                var before = AudienceOf(lines, start, property.Name);
                Replace(lines, start, property.Name, audience);
                return IsAbove(audience, before) ? (string.Join('\n', lines), text) : (text, text);
            case "relation":
                Replace(lines, start, values.Any(type.Relations).Name, values.Any(Audiences));
                return (string.Join('\n', lines), text);
            default:
                var edge = values.Any(model.EdgeTypes.Where(edge => !edge.Properties.IsEmpty).ToArray());
                lines[lines.IndexOf($"  {edge.Name}:")] += $"\n    visible: {values.Any(Audiences)}";
                return (string.Join('\n', lines), text);
        }
    }

    private static string AudienceOf(List<string> lines, int start, string property) =>
        lines.Skip(start).First(line => line.StartsWith($"      {property}: ", StringComparison.Ordinal)).Split(' ', ',').First(word => Ranked.Contains(word));

    private static bool IsAbove(string audience, string other) => Array.IndexOf(Ranked, audience) > Array.IndexOf(Ranked, other);

    // Besides what the type permits by rules; nothing where everybody sees all.
    private static string Permitted(List<string> lines, int start, string permit)
    {
        var visible = lines.FindIndex(start, line => line.StartsWith("    visible:", StringComparison.Ordinal));
        return lines[visible] == "    visible:" ? string.Join('\n', lines.Take(visible + 1).Append(permit).Concat(lines.Skip(visible + 1))) : string.Join('\n', lines);
    }
}
