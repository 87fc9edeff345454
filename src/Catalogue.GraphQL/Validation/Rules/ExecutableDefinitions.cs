using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.1.1: a document for execution holds operations and fragments only.</summary>
internal static class ExecutableDefinitions
{
    public static readonly ValidationRule Rule = new("5.1.1", "Executable Definitions", "Executable-Definitions");

    public static void Check(ValidationWalk walk, DefinitionNode definition) =>
        walk.Report(Rule, $"The {NameOf(definition)} definition is not executable.", definition.Location);

    private static string NameOf(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name}\"",
        TypeExtensionNode type => $"\"{type.Name}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
        _ => "schema",
    };
}
