using System.Collections.Immutable;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>Who may do one thing to edges of a type: administrators, where <paramref name="ByAdmins"/>, and who meets one of the alternatives.</summary>
internal sealed record EdgeWriteRule(bool ByAdmins, ImmutableArray<EndNeeds> Alternatives, Place At)
{
    public static readonly EdgeWriteRule Nobody = new(ByAdmins: false, [], default);

    /// <summary>Whether everyone whom this rule lets write is let by the other too.</summary>
    public bool Implies(EdgeWriteRule other) =>
        (other.ByAdmins || !ByAdmins) && Alternatives.All(own => other.Alternatives.Any(own.Implies));
}
