namespace Catalogue.Server.Tests.Clients;

/// <summary>The README's first query and its answer, so that what it shows stays true.</summary>
internal static class Readme
{
    public static string Query { get; } = Block("```graphql");

    public static string Answer { get; } = Block("```json");

    private static string Block(string fence)
    {
        var text = File.ReadAllText(Path.Combine(Requires.RepositoryRoot(), "README.md"));
        var start = text.IndexOf(fence, StringComparison.Ordinal) + fence.Length + 1;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
