namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>How a document came to be.</summary>
internal enum CaseKind
{
    /// <summary>By the rules.</summary>
    Valid,

    /// <summary>By the rules, of which some are now and then not kept.</summary>
    Faulty,

    /// <summary>By the rules, then tokens are lost, doubled, moved and replaced.</summary>
    Reshaped,

    /// <summary>By the rules, then characters are.</summary>
    Damaged,
}
