using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Engine.Tests.Access.Oracle;

namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    private readonly List<string> declared = [];
    private JsonObject given = [];

    /// <summary>A value of a type as it is written in the document, or a variable that has it, by its default or given with the request; one that may be null is sometimes not given.</summary>
    private string Given(string type, string literal)
    {
        if (random.Next(6) > 0 || literal.Contains('$', StringComparison.Ordinal))
        {
            return literal;
        }

        var name = $"v{alias++}";
        switch (random.Next(4))
        {
            case 0:
                declared.Add($"${name}: {type} = {literal}");
                break;
            case 1 when !type.EndsWith('!'):
                declared.Add($"${name}: {type}");
                break;
            default:
                declared.Add($"${name}: {type}");
                given[name] = new PlainRequest($"{{ f(a: {literal}) }}", "{}") is var request ? request.FieldsOf(request.Root, "")[0].Arguments["a"]?.DeepClone() : null;
                break;
        }

        return $"${name}";
    }

    // Some of what was thought of is not asked for in the end; and search goes forward only, hence has no use for the last.
    private string Declared(string query)
    {
        bool IsUsed(string declaration) => Regex.IsMatch(query, $@"\{declaration[..declaration.IndexOf(':', StringComparison.Ordinal)]}\b", RegexOptions.None, TimeSpan.FromSeconds(1));
        foreach (var unused in declared.Where(declaration => !IsUsed(declaration)).ToArray())
        {
            declared.Remove(unused);
            given.Remove(unused[1..unused.IndexOf(':', StringComparison.Ordinal)]);
        }

        var all = declared.Concat(new[] { "after", "before" }.Where(name => query.Contains($"${name}", StringComparison.Ordinal)).Select(name => $"${name}: String")).ToArray();
        return all.Length == 0 ? $"query {{ {query} }}" : $"query ({string.Join(", ", all)}) {{ {query} }}";
    }
}
