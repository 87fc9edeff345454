namespace Catalogue.GraphQL.Language;

/// <summary>The kinds of operation.</summary>
public enum OperationKind
{
    Query,
    Mutation,
    Subscription,
}
