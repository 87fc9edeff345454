using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>How values are compared, ordered and written.</summary>
internal static class PlainValues
{
    /// <summary>As a field shows it.</summary>
    public static JsonNode? Json(object? value, string? language) => value switch
    {
        null => null,
        PlainText text => language == "EN" ? text.English ?? text.French : text.French ?? text.English,
        string text => text,
        long number => number,
        double number => number,
        bool flag => flag,
        List<object> list => new JsonArray([.. list.Select(item => Json(item, language))]),
        _ => throw new ArgumentException("An unknown value.", nameof(value)),
    };

    /// <summary>Whether a value that is there passes an operation of a filter, one without a negation.</summary>
    public static bool Holds(object value, string operation, JsonNode other) => value is PlainText text
        ? text.Both.Any(one => HoldsOfString(Fold(one), operation, Fold($"{other}")))
        : value is string code ? HoldsOfString(code, operation, $"{other}")
        : HoldsOfOrder(Compare(value, other), operation);

    /// <summary>Less than 0 where the first comes first; nothing comes last.</summary>
    public static int Order(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (PlainText first, PlainText second) => string.CompareOrdinal(Fold(first.French ?? first.English ?? ""), Fold(second.French ?? second.English ?? "")),
        (string first, string second) => string.CompareOrdinal(first, second),
        (bool first, bool second) => first.CompareTo(second),
        _ => Convert.ToDouble(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(right, CultureInfo.InvariantCulture)),
    };

    /// <summary>Lower case without accents, as far as the texts of the tests have any.</summary>
    public static string Fold(string text) => text.ToLowerInvariant().Replace('é', 'e').Replace('è', 'e').Replace('à', 'a').Replace('ç', 'c').Replace('ô', 'o');

    /// <summary>The property of a node type, or the one of an edge type, that a field shows.</summary>
    public static object? Of(PlainGraph.Node node, Property property) => node.Values.GetValueOrDefault(property.Name);

    private static int Compare(object value, JsonNode other) => value is bool flag
        ? flag.CompareTo((bool)other)
        : Convert.ToDouble(value, CultureInfo.InvariantCulture).CompareTo(double.Parse($"{other}", CultureInfo.InvariantCulture));

    private static bool HoldsOfString(string value, string operation, string other) => operation switch
    {
        "contains" => value.Contains(other, StringComparison.Ordinal),
        "startsWith" => value.StartsWith(other, StringComparison.Ordinal),
        "endsWith" => value.EndsWith(other, StringComparison.Ordinal),
        _ => HoldsOfOrder(string.CompareOrdinal(value, other), operation),
    };

    private static bool HoldsOfOrder(int order, string operation) => operation switch
    {
        "eq" => order == 0,
        "gt" => order > 0,
        "gte" => order >= 0,
        "lt" => order < 0,
        "lte" => order <= 0,
        _ => throw new ArgumentException($"`{operation}` is not known.", nameof(operation)),
    };
}
