namespace Catalogue.Server.Configuration;

/// <summary>Which edition of GraphQL over HTTP the statuses follow; the values of <c>Catalogue:Http:StatusProfile</c>.</summary>
internal enum StatusProfile
{
    /// <summary>The drafts up to 2025, which the clients in use were written for: 400 for every request error, 200 wherever there is data.</summary>
    Established,

    /// <summary>The edition of September 2026: 422 for what parses and is not valid, 294 for data with errors beside it.</summary>
    September2026,
}
