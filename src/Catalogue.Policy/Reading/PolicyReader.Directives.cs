using System.Collections.Immutable;
using System.Diagnostics;
using Catalogue.Policy.Directives;
using Catalogue.Policy.Explaining;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

internal sealed partial class PolicyReader
{
    private Requirement ReadDirective(AccessDirective directive, RuleScope scope)
    {
        var at = PlaceOf(directive.At);
        return directive switch
        {
            AccessDirective.Authenticated => new Requirement(Audience.Registered, [], at),
            AccessDirective.Authorize authorize => ReadAuthorize(authorize, at, scope),
            AccessDirective.RequiresScopes requires => ReadScopes(requires, at),
            _ => throw new UnreachableException($"No meaning for {directive.GetType().Name}."),
        };
    }

    private Requirement ReadAuthorize(AccessDirective.Authorize authorize, Place at, RuleScope scope)
    {
        var named = authorize.Policy is { } name
            ? ReadNamed(name, at, scope)
            : new Requirement(Audience.Registered, [], at);
        return authorize.Roles is { } roles
            ? new Requirement(named.AtLeast(Audience.Registered), [.. named.Conditions, ReadRoles(roles, at)], at)
            : named;
    }

    private Condition ReadRoles(ImmutableArray<string> roles, Place at)
    {
        const string Known = $"Roles are {Roles.Steward}, {Roles.Auditor}, {Roles.Admin}.";
        if (roles.IsEmpty)
        {
            faults.Add(at, "@authorize names no role, so that nobody would have it.", $"Leave `roles` out, or name some. {Known}");
        }

        foreach (var role in roles.Where(role => !Roles.IsKnown(role)))
        {
            faults.Add(at, $"Unknown role `{role}`.", Known);
        }

        ReportRepeated(roles, at);
        return ConditionText.OfRoles(roles, audiences);
    }

    private Requirement ReadScopes(AccessDirective.RequiresScopes requires, Place at)
    {
        if (requires.Scopes.IsEmpty)
        {
            faults.Add(at, "@requiresScopes names no scope, so that nobody would have them.", "Name some, or take it away.");
        }

        foreach (var set in requires.Scopes)
        {
            CheckScopes(set, requires.Scopes, at);
        }

        var condition = ConditionText.OfScopes(requires.Scopes);
        scopes.Note(condition.Rule, at);
        return new Requirement(Audience.Registered, [condition], at);
    }

    private void CheckScopes(ImmutableArray<string> set, ImmutableArray<ImmutableArray<string>> all, Place at)
    {
        if (set.IsEmpty)
        {
            faults.Add(at, "An empty set of scopes is had by everyone who is signed in.", "Write @authenticated, or name a scope.");
        }

        foreach (var scope in set.Where(scope => !NamedScopes.IsScope(scope)))
        {
            faults.Add(at, $"`{scope}` is no scope.", "A scope has neither spaces nor quotation marks nor backslashes.");
        }

        ReportRepeated(set, at);
        if (all.FirstOrDefault(other => other != set && !other.IsEmpty && other.All(set.Contains)) is { IsDefault: false } enough)
        {
            faults.Add(at, $"[{string.Join(", ", set)}] adds nothing to [{string.Join(", ", enough)}], which is enough.", "Leave it out.");
        }
    }

    private void ReportRepeated(ImmutableArray<string> names, Place at)
    {
        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add(at, $"`{twice.Key}` stands twice.", "Keep one.");
        }
    }
}
