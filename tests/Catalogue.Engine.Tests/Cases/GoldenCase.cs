using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Cases;

/// <summary>
/// A directory that a person can read: <c>query.graphql</c> (its own, or the one of the folder above), who asks
/// (<c>principal.json</c>), perhaps <c>variables.json</c>, and the whole <c>response.json</c> and <c>plan.txt</c>.
/// </summary>
internal sealed class GoldenCase(string folder)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public string Query => File.ReadAllText(Nearest("query.graphql"));

    public string? Variables => File.Exists(Nearest("variables.json")) ? File.ReadAllText(Nearest("variables.json")) : null;

    /// <summary>Whether it needs a catalogue of its own.</summary>
    public bool Writes => Query.StartsWith("mutation", StringComparison.Ordinal);

    public string ResponseFile => Path.Combine(folder, "response.json");

    public string PlanFile => Path.Combine(folder, "plan.txt");

    public Principal Principal
    {
        get
        {
            var json = JsonNode.Parse(File.ReadAllText(Nearest("principal.json"))) ?? throw new InvalidOperationException($"{folder}: principal.json is empty.");
            return json["subject"] is null
                ? Principal.Anonymous
                : new Principal
                {
                    Subject = (string?)json["subject"] ?? string.Empty,
                    IsAuthenticated = true,
                    Roles = Names(json["roles"]),
                    Organisations = Names(json["organisations"]),
                    Projects = Names(json["projects"]),
                    Scopes = Names(json["scopes"]),
                };
        }
    }

    public static IEnumerable<string> All() => Directory
        .EnumerateFiles(RepositoryFiles.CasesFolder, "principal.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(RepositoryFiles.CasesFolder, Path.GetDirectoryName(file) ?? string.Empty))
        .Order(StringComparer.Ordinal);

    /// <summary>The whole response, as it is kept in the file.</summary>
    public async Task<string> AnswerAsync()
    {
        var catalogue = await (Writes ? SeededCatalogue.ToWriteTo() : SeededCatalogue.OnEmbeddedStore());
        return Pretty(await catalogue.AskAsync(Query, Principal, Variables));
    }

    public static string Pretty(string json) => JsonSerializer.Serialize(JsonNode.Parse(json), Indented) + "\n";

    private string Nearest(string name)
    {
        var own = Path.Combine(folder, name);
        return File.Exists(own) ? own : Path.Combine(Path.GetDirectoryName(folder) ?? folder, name);
    }

    private static System.Collections.Immutable.ImmutableArray<string> Names(JsonNode? list) =>
        list is JsonArray items ? [.. items.Select(item => (string?)item ?? string.Empty)] : [];
}
