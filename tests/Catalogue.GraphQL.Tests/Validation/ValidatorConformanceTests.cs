using System.Text.Json;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Validation;

public sealed class ValidatorConformanceTests
{
    private static readonly ValidationLimits Limits = new(int.MaxValue, 200, 1_000_000);

    /// <summary>The reference's names of rules, and the sections whose errors they report.</summary>
    private static readonly Dictionary<string, string[]> SectionsOfRules = new(StringComparer.Ordinal)
    {
        ["DeferStreamDirectiveLabelRule"] = ["Defer-And-Stream-Directive-Labels-Are-Unique"],
        ["DeferStreamDirectiveOnRootFieldRule"] = ["Defer-And-Stream-Directives-Are-Used-On-Valid-Root-Field"],
        ["DeferStreamDirectiveOnValidOperationsRule"] = ["Defer-And-Stream-Directives-Are-Used-On-Valid-Operations"],
        ["ExecutableDefinitionsRule"] = ["Executable-Definitions"],
        ["FieldsOnCorrectTypeRule"] = ["Field-Selections"],
        ["FragmentsOnCompositeTypesRule"] = ["Fragments-on-Object-Interface-or-Union-Types"],
        ["KnownArgumentNamesRule"] = ["Argument-Names"],
        ["KnownDirectivesRule"] = ["Directives-Are-Defined", "Directives-Are-in-Valid-Locations"],
        ["KnownFragmentNamesRule"] = ["Fragment-Spread-Target-Defined"],
        ["KnownOperationTypesRule"] = ["Operation-Type-Existence"],
        ["KnownTypeNamesRule"] = ["Fragment-Spread-Type-Existence", "Variables-Are-Input-Types"],
        ["LoneAnonymousOperationRule"] = ["Lone-Anonymous-Operation"],
        ["NoFragmentCyclesRule"] = ["Fragment-Spreads-Must-Not-Form-Cycles"],
        ["NoUndefinedVariablesRule"] = ["All-Variable-Uses-Defined"],
        ["NoUnusedFragmentsRule"] = ["Fragments-Must-Be-Used"],
        ["NoUnusedVariablesRule"] = ["All-Variables-Used"],
        ["OverlappingFieldsCanBeMergedRule"] = ["Field-Selection-Merging"],
        ["PossibleFragmentSpreadsRule"] = ["Fragment-Spread-Is-Possible"],
        ["ProvidedRequiredArgumentsRule"] = ["Required-Arguments"],
        ["ScalarLeafsRule"] = ["Leaf-Field-Selections"],
        ["SingleFieldSubscriptionsRule"] = ["Single-Root-Field"],
        ["StreamDirectiveOnListFieldRule"] = ["Stream-Directives-Are-Used-On-List-Fields"],
        ["UniqueArgumentNamesRule"] = ["Argument-Uniqueness"],
        ["UniqueDirectivesPerLocationRule"] = ["Directives-Are-Unique-per-Location"],
        ["UniqueFragmentNamesRule"] = ["Fragment-Name-Uniqueness"],
        ["UniqueInputFieldNamesRule"] = ["Input-Object-Field-Uniqueness"],
        ["UniqueOperationNamesRule"] = ["Operation-Name-Uniqueness"],
        ["UniqueVariableNamesRule"] = ["Variable-Uniqueness"],
        ["ValuesOfCorrectTypeRule"] = ["Values-of-Correct-Type", "Input-Object-Field-Names", "Input-Object-Required-Fields"],
        ["VariablesAreInputTypesRule"] = ["Variables-Are-Input-Types"],
        ["VariablesInAllowedPositionRule"] = ["All-Variable-Usages-Are-Allowed"],
    };

    /// <summary>The reference's rules that are limits here.</summary>
    private static readonly Dictionary<string, string> CodesOfRules = new(StringComparer.Ordinal)
    {
        ["MaxIntrospectionDepthRule"] = "HC0086",
        ["NoSchemaIntrospectionCustomRule"] = "HC0046",
    };

    /// <summary>Rules of the reference that are no rules here, and what decides.</summary>
    private static readonly Dictionary<string, string> Disagreements = new(StringComparer.Ordinal)
    {
        ["NoDeprecatedCustomRule"] = "5: no rule of this edition forbids what is deprecated; the reference has it for tools.",
    };

    [Fact]
    public void Every_named_disagreement_is_one()
    {
        var named = SharedFiles.ReadCases("validate.jsonl").Where(item => Expected(item) != Actual(item)).Select(Named);

        Assert.Equal(Disagreements.Keys.Order(StringComparer.Ordinal), named.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_case_has_the_errors_of_the_reference_at_its_places()
    {
        var disagreements = new List<string>();
        foreach (var validationCase in SharedFiles.ReadCases("validate.jsonl").Where(item => Named(item) is null))
        {
            var expected = Expected(validationCase);
            var actual = Actual(validationCase);
            if (expected != actual)
            {
                disagreements.Add($"{Rule(validationCase)}: {validationCase.GetProperty("test").GetString()}\n{validationCase.GetProperty("document").GetString()}\nexpected:\n{expected}\nactual:\n{actual}");
            }
        }

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements:\n{string.Join('\n', disagreements)}");
    }

    private static string Expected(JsonElement validationCase) =>
        Lines(validationCase.GetProperty("errors").EnumerateArray().Select(error => string.Join(
            " ",
            error.GetProperty("locations").EnumerateArray().Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}"))));

    private static string Actual(JsonElement validationCase)
    {
        // The location belongs to a proposal (fragment variables) and is in no directive that a case uses there.
        var sdl = Text(validationCase, "schema").Replace("FRAGMENT_VARIABLE_DEFINITION", "VARIABLE_DEFINITION", StringComparison.Ordinal);
        var schema = Schema.Build([Parser.Parse(sdl, ParserLimits.Schema)], incrementalDelivery: IsIncremental(validationCase));
        if (schema.Schema is null)
        {
            return $"schema: {string.Join("; ", schema.Errors)}";
        }

        DocumentNode document;
        try
        {
            document = Parser.Parse(Text(validationCase, "document"));
        }
        catch (GraphQLSyntaxException exception)
        {
            return $"syntax: {exception.Message}";
        }

        var limits = Limits with { Introspection = Rule(validationCase) is not "NoSchemaIntrospectionCustomRule" };
        var errors = Validator.Validate(schema.Schema, document, limits).Where(error => IsOf(error, Rule(validationCase)));
        return Lines(errors.Select(error => string.Join(" ", error.Locations)));
    }

    private static bool IsOf(GraphQLError error, string? rule)
    {
        if (rule is null)
        {
            return true;
        }

        if (CodesOfRules.TryGetValue(rule, out var code))
        {
            return error.Code == code;
        }

        var specifiedBy = error.Extensions?[0].Value?.ToString() ?? string.Empty;
        var isUnknownType = error.Message.StartsWith("Unknown type", StringComparison.Ordinal);
        return SectionsOfRules.GetValueOrDefault(rule, []).Any(section => specifiedBy.EndsWith($"#sec-{section}", StringComparison.Ordinal))
            && isUnknownType == (rule is "KnownTypeNamesRule");
    }

    private static bool IsIncremental(JsonElement validationCase) =>
        Rule(validationCase)?.Contains("Stream", StringComparison.Ordinal) is true
        || Text(validationCase, "document").Contains("@stream", StringComparison.Ordinal);

    private static string? Named(JsonElement validationCase) => Disagreements.Keys.FirstOrDefault(key => key == Rule(validationCase));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static string? Rule(JsonElement validationCase) =>
        validationCase.GetProperty("rules") is { ValueKind: JsonValueKind.Array } rules ? rules[0].GetString() : null;

    private static string Text(JsonElement validationCase, string name) => validationCase.GetProperty(name).GetString() ?? string.Empty;
}
