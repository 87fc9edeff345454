using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>A combination, and the least audience that it does not bind; null where it binds everyone.</summary>
internal sealed record CombinationRule(Combination Combination, Audience? Unless, Place At);
