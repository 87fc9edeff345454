using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>Who counts as granted, or as steward, of a row.</summary>
internal sealed record NotionRule(Rule Rule, Place At);
