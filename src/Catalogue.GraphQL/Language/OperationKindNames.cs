namespace Catalogue.GraphQL.Language;

/// <summary>The keywords of the kinds of operation.</summary>
public static class OperationKindNames
{
    /// <summary>The keyword: <c>query</c>, <c>mutation</c> or <c>subscription</c>.</summary>
    public static string ToText(this OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };
}
