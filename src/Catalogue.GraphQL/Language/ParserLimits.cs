namespace Catalogue.GraphQL.Language;

/// <summary>What a document may ask of the parser. Passing a limit is a syntax error at the token that passed it.</summary>
/// <param name="MaxTokens">Tokens in the document, comments not counted.</param>
/// <param name="MaxDepth">Nesting of selection sets, list and object values and list types, counted together.</param>
public sealed record ParserLimits(int MaxTokens, int MaxDepth)
{
    /// <summary>For documents from clients: 15,000 tokens, 200 levels.</summary>
    public static ParserLimits Operation { get; } = new(15_000, 200);

    /// <summary>For our own schema files: any number of tokens, 200 levels.</summary>
    public static ParserLimits Schema { get; } = new(int.MaxValue, 200);
}
