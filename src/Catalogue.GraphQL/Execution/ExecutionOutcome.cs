namespace Catalogue.GraphQL.Execution;

/// <summary>What kind of result (spec 7.1) was written; transports choose their status by it.</summary>
public enum ExecutionOutcome
{
    /// <summary>A request error result: errors, no data entry.</summary>
    RequestError = 0,

    /// <summary>Data without errors.</summary>
    Complete,

    /// <summary>Data and errors.</summary>
    Partial,

    /// <summary>Data is null because an error propagated to the root.</summary>
    NoData,
}
