namespace Catalogue.GraphQL.Validation;

/// <summary>A rule of section 5 of the specification.</summary>
/// <param name="Section">The section's number in its edition.</param>
/// <param name="Name">The section's title.</param>
/// <param name="Anchor">The part of the section's address after <c>#sec-</c>.</param>
public sealed record ValidationRule(string Section, string Name, string Anchor)
{
    /// <summary>The edition that has the section.</summary>
    public string Edition { get; init; } = "September2025";

    /// <summary>Where the rule is published; errors carry it as <c>extensions.specifiedBy</c>.</summary>
    public string SpecifiedBy => $"https://spec.graphql.org/{Edition}/#sec-{Anchor}";
}
