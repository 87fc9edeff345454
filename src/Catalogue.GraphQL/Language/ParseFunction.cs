namespace Catalogue.GraphQL.Language;

/// <summary>A function of the parser, to be called for each item of a list.</summary>
internal delegate T ParseFunction<out T>(ref Parser parser);
