namespace Catalogue.GraphQL.Cost;

/// <summary>What a request wants to know of its cost, as HotChocolate's <c>GraphQL-Cost</c> header names it.</summary>
public enum CostReporting
{
    None,

    /// <summary>The cost beside the response.</summary>
    Report,

    /// <summary>The cost alone; nothing is executed.</summary>
    Validate,
}
