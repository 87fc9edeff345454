using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>Takes the rows for which the rule is true or unknown from everyone below an audience, whatever is permitted.</summary>
internal sealed record Forbid(Audience Unless, Rule? Where, Place At);
