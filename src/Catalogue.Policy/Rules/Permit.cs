using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>Lets an audience see the rows for which the rule is true; all rows without one.</summary>
internal sealed record Permit(Audience To, Rule? Where, Place At);
