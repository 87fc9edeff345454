namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Something in which the reference departs from the specification, or which the specification leaves open.</summary>
/// <param name="Section">The section that decides, of September 2025, and what it says.</param>
/// <param name="Document">A document for the schema <c>rich.graphql</c> on which the engines disagree.</param>
internal sealed record Departure(string Section, string Document)
{
    private const int RichSchema = 1;

    /// <summary>All of them. corrections.mjs takes them out of the comparison but for the two of <see cref="NamedDisagreements"/>.</summary>
    public static IReadOnlyList<Departure> All { get; } =
    [
        new("2.8: a selection set is not empty.", "{ thing { } }"),
        new("3.5.2: a number that is not a finite double is an error.", "{ measure(at: 1e400) }"),
        new("5.3.2: SameResponseShape holds for __typename, which is a String!.", "{ thing { ... on Stone { a: __typename } ... on Human { a: age } } }"),
        new("5.5.1.1: which of two fragments of one name is meant is not said.", "query ($v: ID) { ...F } fragment F on Root { being(id: $v) { id } } fragment F on Root { color }"),
        new("5.6.1: each literal is checked, that of a repeated input field too.", "{ shape(nested: { id: [], id: 1 }) }"),
        new("5.8.5: a nullable variable with a default value is allowed in a OneOf input object.", "query ($v: ID = 1) { pet(choice: { id: $v }) { id } }"),
        new("5.8.5: a nullable variable without one is not, where the object is not null either.", "mutation ($v: ID) { choose(choice: { id: $v }) }"),
        new("5.7.7 of the draft: that only lists are streamed is about fields, not about a misplaced directive.", "{ thing { ... @stream { __typename } } }"),
    ];

    public DifferentialCase ToCase(bool isCorrected) => new(RichSchema, CaseKind.Valid, Document, null, ["{}"], 1) { IsCorrected = isCorrected };
}
