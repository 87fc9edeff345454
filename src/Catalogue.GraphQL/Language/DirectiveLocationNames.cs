using System.Collections.Frozen;

namespace Catalogue.GraphQL.Language;

/// <summary>The names of directive locations as documents write them.</summary>
public static class DirectiveLocationNames
{
    private static readonly string[] Names =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE",
        "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    private static readonly FrozenDictionary<string, DirectiveLocation> ByName =
        Enum.GetValues<DirectiveLocation>().ToFrozenDictionary(ToText, StringComparer.Ordinal);

    /// <summary>The location's name, such as <c>FIELD_DEFINITION</c>.</summary>
    public static string ToText(this DirectiveLocation location) => Names[(int)location];

    /// <summary>The location of that name, or null.</summary>
    public static DirectiveLocation? Find(string name) => ByName.TryGetValue(name, out var location) ? location : null;
}
