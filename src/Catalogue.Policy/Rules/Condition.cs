using Catalogue.Plan.Values;

namespace Catalogue.Policy.Rules;

/// <summary>A rule that must be true besides, and how people are told of it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Means">Completes the sentence: readable by whom, provided that ...</param>
/// <param name="Obtain">How one comes to meet it.</param>
internal sealed record Condition(Rule Rule, LocalizedText Means, LocalizedText Obtain);
