using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Validation;

/// <summary>What validation may cost and tell.</summary>
/// <param name="MaxErrors">Errors reported; the walk ends when they are found.</param>
/// <param name="MaxDepth">Nesting of selection sets and of values within one definition; the innermost value is a level, which it is not for the parser.</param>
/// <param name="MaxSteps">Work that can grow faster than the document: field merging, fragments looked at per operation.</param>
public sealed record ValidationLimits(int MaxErrors, int MaxDepth, int MaxSteps)
{
    /// <summary>Between 1 and 500.</summary>
    public int MaxDepth { get; init => field = DepthBound.Check(value); } = DepthBound.Check(MaxDepth);

    /// <summary>5 errors, 201 levels, 200,000 steps (about 50 ms), no suggestions.</summary>
    public static ValidationLimits Default { get; } = new(5, 201, 200_000);

    /// <summary>Whether messages say which name was perhaps meant; they tell what a schema holds, so off by default, and always off where introspection is.</summary>
    public bool Suggestions { get => field && Introspection; init; }

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be selected; <c>__typename</c> always may.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>How often one introspection field may pass from a type to a list of others (<c>fields</c>, <c>interfaces</c> and their like).</summary>
    public int MaxIntrospectionDepth { get; init; } = 2;
}
