namespace Catalogue.GraphQL.Validation;

/// <summary>A rule of section 5 of the specification.</summary>
/// <param name="Section">The section's number in the edition of September 2025.</param>
/// <param name="Name">The section's title.</param>
/// <param name="Anchor">The part of the section's address after <c>#sec-</c>.</param>
public sealed record ValidationRule(string Section, string Name, string Anchor)
{
    /// <summary>Where the rule is published; errors carry it as <c>extensions.specifiedBy</c>.</summary>
    public string SpecifiedBy { get; } = $"https://spec.graphql.org/September2025/#sec-{Anchor}";
}
