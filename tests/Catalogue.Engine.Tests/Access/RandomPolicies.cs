using System.Text.RegularExpressions;
using Catalogue.Plan.Model;
using Catalogue.Policy;
using Catalogue.Policy.Directives;

namespace Catalogue.Engine.Tests.Access;

/// <summary>The real policy with a few lines changed; only those that load.</summary>
internal sealed partial class RandomPolicies(string text, GraphModel model, Random random)
{
    private static readonly string[] Audiences = ["REGISTERED", "AUDITOR", "ADMIN"];

    // What paths of linkage are computed of.
    private static readonly (string Type, string Property)[] Computed = [("MatchRate", "rate"), ("Linkage", "legalDecision"), ("Variable", "role")];

    // What is followed without being named.
    private static readonly string[] Followed = ["derivedFrom", "derivatives", "links", "matchRates", "passes", "on", "accessRoutes", "dataset", "table"];

    private readonly RandomValues values = new(random);

    /// <summary>The policy that <see cref="Next"/> gave last, as it is written.</summary>
    public string Text { get; private set; } = string.Empty;

    public AccessPolicy Next()
    {
        var changed = text;
        var (_, last) = Load(text) ?? throw new InvalidOperationException("The real policy loads.");
        for (var edits = random.Next(2, 6); edits > 0; edits--)
        {
            var next = string.Join('\n', Edit([.. changed.Split('\n')]));
            if (Load(next) is { } loaded)
            {
                (changed, last) = loaded;
            }
        }

        Text = changed;
        return last;
    }

    private (string Text, AccessPolicy Policy)? Load(string policy, params AccessDirective[] directives)
    {
        var result = AccessPolicy.Load(policy, "policy.yaml", model, directives);
        if (result.Policy is not null)
        {
            return (policy, result.Policy);
        }

        var mended = Mended(policy, result);
        return mended != policy && AccessPolicy.Load(mended, "policy.yaml", model, directives).Policy is { } mild ? (mended, mild) : null;
    }

    // Whoever is limited by a new rule no longer writes what it rests on.
    private static string Mended(string policy, PolicyResult result)
    {
        var lines = policy.Split('\n');
        foreach (var fault in result.Faults.Where(fault => fault.Message.Contains("may talk around", StringComparison.Ordinal)))
        {
            lines[fault.Line - 1] = $"{lines[fault.Line - 1].Split(':')[0]}: ADMIN";
            if (lines[fault.Line - 1] == "      update: ADMIN" && lines[fault.Line + 1] == "      properties:")
            {
                // Those that fewer wrote are now like the others.
                var end = Array.FindIndex(lines, fault.Line + 2, line => !line.StartsWith("        ", StringComparison.Ordinal));
                Array.Fill(lines, "", fault.Line + 1, end - fault.Line - 1);
            }
        }

        return string.Join('\n', lines);
    }

    private List<string> Edit(List<string> lines)
    {
        var type = values.Any(random.Next(2) == 0 ? model.NodeTypes : [.. model.NodeTypes.Where(type => type.Name is "Dataset" or "Table" or "Variable" or "Project" or "Linkage")]);
        var start = lines.IndexOf($"  {type.Name}:");
        switch (random.Next(12))
        {
            case 0:
                Insert(lines, start, $"    forbid:\n      - unless: {values.Any(Audiences)}\n        where: {Rule(type)}");
                break;
            case 1:
                var visible = lines.IndexOf("    visible: ANONYMOUS", start);
                lines[visible < 0 ? lines.Count - 1 : visible] = $"    visible:\n      - to: ANONYMOUS\n        where: {Rule(type)}\n      - to: {values.Any(Audiences)}";
                break;
            case 2:
                var published = Math.Max(0, lines.IndexOf("        where: status in [PUBLISHED, RETIRED]"));
                lines[published] = published > 0 ? $"        where: {Rule(TypeOf("Dataset"))}" : lines[0];
                break;
            case 3:
                Replace(lines, start, values.Any(type.Relations).Name, values.Any(Audiences));
                break;
            case 8:
                var relation = values.Any(model.NodeTypes.SelectMany(one => one.Relations).Where(one => one.IsDeniable && Followed.Contains(one.Name)).ToArray());
                Replace(lines, lines.IndexOf($"  {relation.Owner}:"), relation.Name, values.Any(Audiences));
                break;
            case 4 or 6:
                EditEdge(lines);
                break;
            case 5:
                EditAny(lines, [.. model.NodeTypes.SelectMany(one => one.Properties.Where(property => property.Search != SearchWeight.None).Select(property => (one.Name, property.Name)))]);
                break;
            case 7:
                EditAny(lines, Computed);
                break;
            default:
                EditProperty(lines, start, values.Any(type.Properties));
                EditProperty(lines, start, values.Any(type.Properties));
                break;
        }

        return lines;
    }

    private void EditAny(List<string> lines, (string Type, string Property)[] properties)
    {
        var (type, property) = values.Any(properties);
        EditProperty(lines, lines.IndexOf($"  {type}:"), TypeOf(type).FindProperty(property) ?? throw new InvalidOperationException($"{type} has no {property}."));
    }

    private void EditEdge(List<string> lines)
    {
        var edge = values.Any(model.EdgeTypes.Where(edge => !edge.Properties.IsEmpty).SelectMany(edge => edge.Name.EndsWith("DERIVED_FROM", StringComparison.Ordinal) ? new[] { edge, edge } : [edge]).ToArray());
        var start = lines.IndexOf($"  {edge.Name}:");
        if (random.Next(2) == 0)
        {
            lines[start] += $"\n    visible: {values.Any(Audiences)}";
        }
        else
        {
            EditProperty(lines, start, values.Any(edge.Properties));
        }
    }

    private void EditProperty(List<string> lines, int start, Property property)
    {
        var audience = random.Next(3) == 0 ? values.Any(["GRANTED", "STEWARD"]) : values.Any(Audiences);
        Replace(lines, start, property.Name, random.Next(2) == 0 ? audience : $"{{ read: {audience}, mask: {Mask(property)} }}");
    }

    private string Mask(Property property) => property switch
    {
        { IsList: false, Type: PropertyType.Date or PropertyType.DateTime } => values.Any(["YEAR", "NULL"]),
        { IsList: false, Type: PropertyType.Int or PropertyType.Long } => values.Any(["BAND 10", "COUNT_LT 11", "NULL", "CONST 3"]),
        { IsList: false, Type: PropertyType.String } => values.Any(["NULL", "CONST \"alpha\""]),
        { IsList: false, Type: PropertyType.Boolean } => values.Any(["NULL", "CONST true"]),
        { IsList: false, Type: PropertyType.Enum } => values.Any(["NULL", $"CONST {property.EnumValues[0]}"]),
        _ => "NULL",
    };

    private string Rule(NodeType type)
    {
        var property = values.Any(type.Properties.Where(property => property.Type is PropertyType.Enum or PropertyType.Boolean or PropertyType.Int).Append(type.Id).ToArray());
        var tested = property.Type switch
        {
            PropertyType.Enum => $"{property} in [{values.Any(property.EnumValues)}, {values.Any(property.EnumValues)}]",
            PropertyType.Boolean => $"{property} = {values.Any(["true", "false"])}",
            PropertyType.Int => $"{property} > {random.Next(20)}",
            _ => $"{property} != \"{values.Id(type.Name)}\"",
        };
        return random.Next(3) == 0 && property.Type is not PropertyType.Id ? $"{property} is not null and {tested}" : tested;
    }

    private NodeType TypeOf(string name) => model.FindNodeType(name) ?? throw new InvalidOperationException($"The model has no {name}.");

    private static void Replace(List<string> lines, int start, string name, string by)
    {
        var at = lines.FindIndex(start + 1, line => line.StartsWith($"      {name}: ", StringComparison.Ordinal));
        var end = lines.FindIndex(start + 1, line => Heading().IsMatch(line));
        if (at >= 0 && (end < 0 || at < end))
        {
            lines[at] = $"      {name}: {by}";
        }
    }

    private static void Insert(List<string> lines, int start, string text) => lines.Insert(lines.IndexOf("    properties:", start), text);

    [GeneratedRegex("^ ? ?[A-Za-z_]+:$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
