namespace Catalogue.Engine.Tests.Access;

/// <summary>Where a request can reach the graph.</summary>
internal enum Position
{
    Select,
    Where,
    Quantifier,
    Order,
    Page,
    Totals,
    Aggregate,
    Distinct,
    Group,
    Having,
    Node,
    Lineage,
    Impact,
    LinkagePaths,
    Search,
    Facets,
    Snippet,
    Changes,
    Subscription,
    Cost,
    Mutation,
    Explain,
    Export,
}
