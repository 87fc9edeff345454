using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>A literal as an error message shows it.</summary>
internal static class LiteralText
{
    private const int Longest = 80;

    /// <summary>The printed literal, cut where it is long; lists and objects of literals are named by kind alone.</summary>
    public static string Of(ValueNode literal) => literal switch
    {
        ListValueNode { Values.Length: > 4 } => "a list",
        ObjectValueNode { Fields.Length: > 4 } => "an object",
        _ => Cut(literal.ToString() ?? string.Empty),
    };

    private static string Cut(string text) =>
        text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "...");
}
