namespace Catalogue.Plan.Model;

/// <summary>A property that is a count, or a distribution of counts: no number from 1 up to below <paramref name="MinCell"/> is ever published in it.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="MinCell">The least count above 0 that may be published.</param>
public sealed record Disclosure(DisclosureUnit Unit, int MinCell);
