using System.Collections.Immutable;
using System.Globalization;
using Catalogue.Plan.Values;
using Catalogue.Policy.Compilation;
using Catalogue.Policy.Reading;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Tracing;

/// <summary>
/// Derives what a principal may see of one node, rule by rule, in three-valued logic and with every step written down. It
/// shares nothing with the compilation that decides requests; tests hold the two against each other.
/// </summary>
internal sealed partial class RuleTracer
{
    private readonly PolicyRules rules;
    private readonly string file;
    private readonly Principal principal;
    private readonly PrincipalShape shape;
    private readonly PlanValue now;
    private List<TraceStep> steps = [];

    /// <param name="rules">The policy.</param>
    /// <param name="file">Its name.</param>
    /// <param name="principal">Whose access is derived.</param>
    /// <param name="now">The time of the request.</param>
    public RuleTracer(PolicyRules rules, string file, Principal principal, PlanValue now)
    {
        (this.rules, this.file, this.principal, this.now) = (rules, file, principal, now);
        shape = PrincipalShape.Of(principal, rules.Scopes);
    }

    public ImmutableArray<TraceStep> Steps => [.. steps];

    public NodeVisibility VisibilityOf(FactRow row)
    {
        if (Holds(Notion.Visible, row, 0))
        {
            return NodeVisibility.Visible;
        }

        var node = rules.Nodes[row.Type.Ordinal];
        if (node.Stub.IsEmpty)
        {
            return NodeVisibility.Hidden;
        }

        var isStub = Step(0, TraceKind.Verdict, $"stub of {row.Type} {row.Id}", null, depth => Both(
            Permitted(node.Stub, row, depth),
            Spared(node.Rows.Forbids, row, depth)));
        return isStub == Truth.True ? NodeVisibility.Stub : NodeVisibility.Hidden;
    }

    /// <summary>Whether the property is shown as it is.</summary>
    public bool IsClear(FactRow row, string name, FieldRule field) => Step(0, TraceKind.Verdict, $"{row.Type}.{name} of {row.Id} as it is", PlaceOf(field.At), depth => Both(
        Both(
            Met(field.Requirement, row, depth),
            Step(depth, TraceKind.Permission, $"read: {AudienceNames.NameOf(field.Read)}", PlaceOf(field.At), inner => Belongs(field.Read, row, inner))),
        Spared(field.Forbids, row, depth))) == Truth.True;

    /// <summary>Whether what is shown instead is for the principal.</summary>
    public bool IsMasked(FactRow row, string name, FieldRule field) => field.Mask is { } mask && Step(
        0,
        TraceKind.Verdict,
        $"mask: {PredicateText.Of(mask.Mask)} of {row.Type}.{name}, for {AudienceNames.NameOf(mask.For)}",
        PlaceOf(field.At),
        depth => Both(Met(field.Requirement, row, depth), Belongs(mask.For, row, depth))) == Truth.True;

    /// <summary>Whether the relation may be followed, and leads to a type that may be seen.</summary>
    public bool IsFollowed(FactRow row, string name, RelationRule relation, string target, bool maySeeTarget) => Step(0, TraceKind.Verdict, name, null, depth => Both(
        Both(
            Met(relation.Requirement, row, depth),
            Step(depth, TraceKind.Permission, $"follow: {AudienceNames.NameOf(relation.Follow)}", PlaceOf(relation.At), inner => Belongs(relation.Follow, row, inner))),
        Step(depth, TraceKind.Rule, $"some {target} may be visible", null, _ => maySeeTarget ? Truth.True : Truth.False))) == Truth.True;

    // What must be met before anything is shown, whatever else permits it.
    private Truth Met(Requirement requirement, FactRow row, int depth) => requirement.IsNone
        ? Truth.True
        : Step(
            depth,
            TraceKind.Permission,
            string.Join(" and ", requirement.Rules.Select(RuleText.Of).Prepend($"only for {AudienceNames.NameOf(requirement.Least)}")),
            PlaceOf(requirement.At),
            inner => requirement.Rules.Select(rule => Evaluate(rule, row, inner)).Prepend(Belongs(requirement.Least, row, inner)).ToList().Aggregate(Truth.True, Both)) == Truth.True ? Truth.True : Truth.False;

    private bool Holds(Notion notion, FactRow row, int depth)
    {
        var rows = rules.Nodes[row.Type.Ordinal].Rows;
        if (notion == Notion.Visible)
        {
            return Step(depth, TraceKind.Verdict, $"visible: {Named(row)}", null, inner => Both(
                Permitted(rows.Visible, row, inner),
                Spared(rows.Forbids, row, inner))) == Truth.True;
        }

        if (rows.RuleOf(notion) is not { } rule)
        {
            return Step(depth, TraceKind.Rule, $"{RuleText.NameOf(notion)}: never", null, _ => Truth.False, "the type has no such rule") == Truth.True;
        }

        var place = PlaceOf(notion == Notion.Granted ? rows.Granted?.At ?? default : rows.Steward?.At ?? default);
        var text = $"{RuleText.NameOf(notion)}: {RuleText.Of(rule)}";
        return shape.IsRegistered
            ? Step(depth, TraceKind.Rule, text, place, inner => EvaluateParts(rule, row, inner), Named(row)) == Truth.True
            : Step(depth, TraceKind.Rule, text, place, _ => Truth.False, "not signed in") == Truth.True;
    }

    private Truth Permitted(ImmutableArray<Permit> permits, FactRow row, int depth) => permits
        .Select(permit => Step(depth, TraceKind.Permission, RuleText.Of(permit), PlaceOf(permit.At), inner => Both(
            Belongs(permit.To, row, inner),
            permit.Where is null ? Truth.True : Evaluate(permit.Where, row, inner))))
        .Aggregate(Truth.False, Greater) == Truth.True ? Truth.True : Truth.False;

    private Truth Spared(ImmutableArray<Forbid> forbids, FactRow row, int depth) =>
        forbids.Select(forbid => IsSpared(forbid, row, depth)).ToList().TrueForAll(spared => spared) ? Truth.True : Truth.False;

    private bool IsSpared(Forbid forbid, FactRow row, int depth)
    {
        var at = steps.Count;
        var applies = Step(depth, TraceKind.Prohibition, RuleText.Of(forbid), PlaceOf(forbid.At), inner => forbid.Where is null ? Truth.True : Evaluate(forbid.Where, row, inner));
        var isSpared = Belongs(forbid.Unless, row, depth + 1) == Truth.True;
        steps[at] = steps[at] with { Found = applies == Truth.False ? "does not apply" : isSpared ? "spares the principal" : "takes it away" };
        return applies == Truth.False || isSpared;
    }

    /// <summary>Whether the principal belongs to the audience, or to one above it; in that row, where rows decide.</summary>
    private Truth Belongs(Audience audience, FactRow row, int depth)
    {
        var isOfRow = audience is Audience.Granted or Audience.Steward && !shape.IsIn(Audience.Auditor);
        return Step(
            depth,
            TraceKind.Audience,
            AudienceNames.NameOf(audience),
            null,
            inner => isOfRow ? BelongsIn(row, audience, inner) : shape.IsIn(audience) ? Truth.True : Truth.False,
            isOfRow ? null : WhyOf(audience));
    }

    // Both are asked, so that the trace is whole.
    private Truth BelongsIn(FactRow row, Audience audience, int depth)
    {
        var isGranted = audience == Audience.Granted && Holds(Notion.Granted, row, depth);
        var isSteward = Holds(Notion.Steward, row, depth);
        return isGranted || isSteward ? Truth.True : Truth.False;
    }

    private string WhyOf(Audience audience) => audience switch
    {
        Audience.Anonymous => "everybody",
        Audience.Registered => principal.IsAuthenticated ? "signed in" : "not signed in",
        _ => $"principal.roles = [{string.Join(", ", Roles)}]",
    };

    private IEnumerable<string> Roles => principal.IsAuthenticated && !principal.Roles.IsDefault ? principal.Roles : [];

    // A step stands before what it rests on, and knows its truth only after that.
    private Truth Step(int depth, TraceKind kind, string text, string? place, Func<int, Truth> derive, string? found = null)
    {
        var at = steps.Count;
        steps.Add(new TraceStep(depth, kind, text, place, Truth.False, found));
        var truth = derive(depth + 1);
        steps[at] = steps[at] with { Truth = truth };
        return truth;
    }

    private string? PlaceOf(Place place) => place == default
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{(place.File is { } other ? Path.GetFileName(other) : file)}:{place.Line}");

    // What whoever reads the trace may not see has no name in it.
    private static string Named(FactRow row) => row.IsShown ? $"{row.Type} {row.Id}" : $"a {row.Type} that you may not see";

    private static Truth Both(Truth left, Truth right) => left < right ? left : right;

    private static Truth Greater(Truth left, Truth right) => left > right ? left : right;
}
