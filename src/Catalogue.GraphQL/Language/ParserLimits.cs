namespace Catalogue.GraphQL.Language;

/// <summary>What a document may ask of the parser. Passing a limit is a syntax error at the token that passed it.</summary>
/// <param name="MaxTokens">Tokens in the document, comments not counted.</param>
/// <param name="MaxDepth">Nesting of selection sets, list and object values and list types, counted together.</param>
public sealed record ParserLimits(int MaxTokens, int MaxDepth)
{
    /// <summary>Nodes of the tree: definitions, selections, arguments, values, directives, types. A node takes about 130 bytes.</summary>
    public int MaxNodes { get; init; } = int.MaxValue;

    /// <summary>Fields with an alias: by aliases, one document asks the same thing many times.</summary>
    public int MaxAliases { get; init; } = int.MaxValue;

    /// <summary>Directives on one field, fragment, definition or type.</summary>
    public int MaxDirectives { get; init; } = int.MaxValue;

    /// <summary>For documents from clients: 15,000 tokens, 200 levels, 10,000 nodes, 500 aliases, 20 directives in one place.</summary>
    public static ParserLimits Operation { get; } = new(15_000, 200) { MaxNodes = 10_000, MaxAliases = 500, MaxDirectives = 20 };

    /// <summary>For our own schema files: 200 levels, and any number of everything else.</summary>
    public static ParserLimits Schema { get; } = new(int.MaxValue, 200);
}
