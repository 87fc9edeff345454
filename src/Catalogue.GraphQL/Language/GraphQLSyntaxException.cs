namespace Catalogue.GraphQL.Language;

/// <summary>A document that is not GraphQL, or that passes a limit of <see cref="ParserLimits"/>.</summary>
public sealed class GraphQLSyntaxException(GraphQLError error) : Exception(error.ToString())
{
    /// <summary>HotChocolate's code for documents that do not parse.</summary>
    public const string Code = "HC0014";

    /// <summary>The error with its one location.</summary>
    public GraphQLError Error { get; } = error;
}
