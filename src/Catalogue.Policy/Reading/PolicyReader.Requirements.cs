using System.Collections.Immutable;
using Catalogue.Policy.Checking;
using Catalogue.Policy.Directives;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

internal sealed partial class PolicyReader
{
    private readonly ILookup<string, AccessDirective> directives;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>Whether the SDL says something of a coordinate, so that the document need not.</summary>
    private bool IsDeclared(string coordinate) => directives.Contains(coordinate);

    /// <summary>What directives and the document's <c>require</c> ask for at a coordinate, together.</summary>
    private Requirement ReadRequirement(string coordinate, SourceNode? require, RuleScope scope)
    {
        asked.Add(coordinate);
        var parts = directives[coordinate].Select(directive => ReadDirective(directive, scope)).ToList();
        if (require is not null)
        {
            parts.AddRange(NamesIn(require).Select(name => ReadNamed(name.Value, name.At, scope)));
        }

        if (parts.Count == 0)
        {
            return Requirement.None;
        }

        var requirement = new Requirement(parts.Max(part => part.Least), [.. parts.SelectMany(part => part.Conditions).DistinctBy(condition => condition.Rule)], parts[0].At);
        if (requirement.Conditions.Length > 1 && !CanHold(new Rule.And([.. requirement.Rules])))
        {
            faults.Add(requirement.At, $"What `{coordinate}` requires is never met: its conditions exclude each other.", "Take one away.");
        }

        return requirement;
    }

    /// <summary>As <see cref="ReadRequirement"/>, for a coordinate that is decided by the principal alone.</summary>
    private Requirement ReadPrincipalRequirement(string coordinate, SourceNode? require, RuleScope scope)
    {
        var requirement = ReadRequirement(coordinate, require, scope);
        if (!AudienceNames.IsOfPrincipal(requirement.Least) || !requirement.Rules.All(IsOfPrincipal))
        {
            faults.Add(
                requirement.At,
                $"What `{coordinate}` requires is decided per row; a relation is followed or not by the principal alone.",
                "Guard the target type, or the edge.");
        }

        return requirement;
    }

    /// <summary>The permissions, each for those only who meet a requirement.</summary>
    private ImmutableArray<Permit> Narrowed(ImmutableArray<Permit> permits, string owner, Requirement requirement)
    {
        if (requirement.IsNone)
        {
            return permits;
        }

        foreach (var narrow in permits.Where(permit => permit.Where is not null && !requirement.Conditions.IsEmpty).Select(requirement.Narrow))
        {
            if (narrow.Where is { } where && !CanHold(where))
            {
                faults.Add(requirement.At, $"What `{owner}` requires and a permission of it exclude each other: it would show nothing.", "Take one away.");
            }
        }

        return [.. permits.Select(requirement.Narrow)];
    }

    private IEnumerable<SourceNode.Scalar> NamesIn(SourceNode node)
    {
        switch (node)
        {
            case SourceNode.Scalar name:
                return [name];
            case SourceNode.Sequence list when list.Items.All(item => item is SourceNode.Scalar):
                return list.Items.OfType<SourceNode.Scalar>();
            default:
                faults.Add(node, "This names no policy.", "Write the name of an audience or of a policy, or a list of them.");
                return [];
        }
    }

    /// <summary>What an audience or a policy asks for by its name.</summary>
    private Requirement ReadNamed(string name, Place at, RuleScope scope)
    {
        if (AudienceNames.Find(name) is { } audience)
        {
            return new Requirement(audience, [], at);
        }

        if (FindPolicy(name, scope) is { } condition)
        {
            return new Requirement(Audience.Anonymous, [condition], at);
        }

        faults.Add(at, $"`{name}` is neither an audience nor a policy.", $"Audiences are {AudienceNames.All}; policies are {(policies.Count == 0 ? "none yet: list them under `policies` in the policy document" : string.Join(", ", policies.Keys))}.");
        return new Requirement(Audience.Anonymous, [], at);
    }

    /// <summary>A directive on what the model has not would guard nothing.</summary>
    private void CheckDirectivesAreAsked()
    {
        foreach (var at in directives.Where(group => !asked.Contains(group.Key)).SelectMany(group => group).Select(directive => directive.At))
        {
            faults.Add(PlaceOf(at), $"There is no `{at.Coordinate}` to guard.", "Directives stand on node types, edge types and their fields.");
        }
    }

    private static Place PlaceOf(DirectivePlace at) => new(at.Line, at.Column, at.File);

    private static bool CanHold(Rule rule) => RuleTable.Of(rule).HasFlag(Truths.True);

    private static bool IsOfPrincipal(Rule rule) => rule switch
    {
        Rule.HasRole or Rule.HasScope => true,
        Rule.And and => and.Terms.All(IsOfPrincipal),
        Rule.Or or => or.Terms.All(IsOfPrincipal),
        Rule.Not not => IsOfPrincipal(not.Term),
        _ => false,
    };
}
