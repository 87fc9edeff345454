using Catalogue.Plan.Values;

namespace Catalogue.Policy.Rules;

/// <summary>Who an audience is and how one joins it, for people.</summary>
internal sealed record AudienceText(LocalizedText Means, LocalizedText Obtain);
