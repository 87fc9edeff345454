namespace Catalogue.Plan.Model;

/// <summary>A property that is the share, in percent, of one count of the same node in another.</summary>
/// <param name="Of">The part, a property with a <see cref="Disclosure"/>.</param>
/// <param name="In">The whole, a property with a <see cref="Disclosure"/>.</param>
public sealed record Percentage(string Of, string In);
