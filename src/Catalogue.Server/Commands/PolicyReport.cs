using System.Collections.Immutable;
using Catalogue.Policy;
using Catalogue.Policy.Explaining;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary>What the policy commands tell, as plain lines that other programs can cut up.</summary>
internal static class PolicyReport
{
    /// <exception cref="StartException">The policy decides no such coordinate.</exception>
    public static async Task ExplainAsync(AccessPolicy policy, string? coordinate, TextWriter output)
    {
        var people = TypicalPrincipal.For(policy);
        var columns = people.Select(who => VerdictsOf(policy, who.Principal, coordinate)).ToList();
        if (columns[0].Count == 0)
        {
            throw new StartException($"The policy decides nothing that is called {coordinate}. Name a type, such as Dataset, or a field of one, such as Dataset.recordCount.");
        }

        var width = columns[0].Max(verdict => verdict.Coordinate.Length);
        await output.WriteLineAsync(Row(people, width, "", people.Select(who => who.Name)));
        for (var i = 0; i < columns[0].Count; i++)
        {
            await output.WriteLineAsync(Row(people, width, columns[0][i].Coordinate, columns.Select(column => WordOf(column[i].Standing))));
        }

        if (coordinate?.Split('.') is [var type, var field])
        {
            await WriteRuleAsync(policy, people, columns, policy.Explain(Principal.Anonymous, type, field), output);
        }
    }

    public static async Task WriteAsync(ImmutableArray<AccessChange> changes, TextWriter output)
    {
        foreach (var change in changes)
        {
            await output.WriteLineAsync($"{change.Who} {WordOf(change.Effect)} {change.Coordinate}");
            await output.WriteLineAsync($"  before: {change.Before}");
            await output.WriteLineAsync($"  after:  {change.After}");
        }

        await output.WriteLineAsync(changes.IsEmpty
            ? "Nobody gains and nobody loses."
            : $"{Count(changes, AccessEffect.Gains)} gained, {Count(changes, AccessEffect.Loses)} lost, {Count(changes, AccessEffect.Differs)} otherwise.");
    }

    private static async Task WriteRuleAsync(AccessPolicy policy, ImmutableArray<TypicalPrincipal> people, List<List<CoordinateVerdict>> columns, ImmutableArray<AccessExplanation> explanations, TextWriter output)
    {
        await output.WriteLineAsync();
        foreach (var (who, column) in people.Zip(columns))
        {
            var bounds = policy.Compile(who.Principal).Combinations.Where(combination => combination.Coordinates.Contains(column[0].Coordinate));
            await output.WriteLineAsync($"{who.Name}: {string.Join("; ", bounds.Select(combination => combination.ToString()).Prepend(column[0].Text))}");
        }

        await WriteWritersAsync(columns, output);
        foreach (var explanation in explanations)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"{explanation.Rule.English} {explanation.HowToGet.English}");
            await output.WriteLineAsync($"{explanation.Rule.French} {explanation.HowToGet.French}");
        }
    }

    // A relation is written as its edge, which has rules of its own.
    private static async Task WriteWritersAsync(List<List<CoordinateVerdict>> columns, TextWriter output)
    {
        if (columns[0].Count < 2)
        {
            return;
        }

        await output.WriteLineAsync();
        foreach (var (who, column) in TypicalPrincipal.All.Zip(columns))
        {
            await output.WriteLineAsync($"{who.Name}: write {column[1].Text}");
        }
    }

    private static List<CoordinateVerdict> VerdictsOf(AccessPolicy policy, Principal principal, string? coordinate) =>
        [.. policy.Compile(principal).Verdicts.Where(verdict => coordinate is null || IsOf(verdict.Coordinate, coordinate))];

    private static bool IsOf(string coordinate, string asked) => StartsWith(coordinate, asked) || StartsWith(EdgeOf(coordinate), asked);

    private static bool StartsWith(string coordinate, string asked) =>
        coordinate == asked || (coordinate.StartsWith(asked, StringComparison.Ordinal) && coordinate[asked.Length] is '.' or ' ');

    // What the policy calls NAME.property is the coordinate (From)-[NAME]->(To).property.
    private static string EdgeOf(string coordinate) => coordinate.Split("-[") is [_, var rest] && rest.Split("]->") is [var name, var target]
        ? name + target[(target.IndexOf(')', StringComparison.Ordinal) + 1)..]
        : coordinate;

    private static string Row(ImmutableArray<TypicalPrincipal> people, int width, string first, IEnumerable<string> cells) =>
        string.Join("  ", cells.Select((cell, i) => cell.PadRight(people[i].Name.Length)).Prepend(first.PadRight(width))).TrimEnd();

    private static string WordOf(Standing standing) => standing.ToString().ToLowerInvariant();

    private static string WordOf(AccessEffect effect) => effect switch
    {
        AccessEffect.Gains => "gains",
        AccessEffect.Loses => "loses",
        _ => "has otherwise",
    };

    private static int Count(ImmutableArray<AccessChange> changes, AccessEffect effect) => changes.Count(change => change.Effect == effect);
}
