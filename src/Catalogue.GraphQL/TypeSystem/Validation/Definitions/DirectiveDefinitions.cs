using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>The directives of the documents and the built-in ones that the documents do not define themselves.</summary>
internal sealed class DirectiveDefinitions
{
    private readonly Dictionary<string, DirectiveDefinitionNode> defined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DirectiveArgument>?> arguments = new(StringComparer.Ordinal);

    public DirectiveDefinitions(SchemaDocuments documents)
    {
        foreach (var directive in documents.Directives)
        {
            defined.TryAdd(directive.Name, directive);
        }
    }

    /// <summary>Where the directive may be applied; null when there is no such directive.</summary>
    public ImmutableArray<DirectiveLocation>? FindLocations(string name) =>
        defined.TryGetValue(name, out var directive) ? directive.Locations : BuiltIn(name)?.Locations;

    /// <summary>Also true of an unknown directive, which is an error of its own.</summary>
    public bool IsRepeatable(string name) =>
        defined.TryGetValue(name, out var directive) ? directive.IsRepeatable : BuiltIn(name)?.IsRepeatable ?? true;

    /// <summary>The arguments of the directive; null when there is no such directive.</summary>
    public List<DirectiveArgument>? FindArguments(string name)
    {
        if (!arguments.TryGetValue(name, out var found))
        {
            found = defined.TryGetValue(name, out var directive) ? ArgumentsOf(directive) : BuiltIn(name) is { } builtIn ? ArgumentsOf(builtIn) : null;
            arguments.Add(name, found);
        }

        return found;
    }

    private static List<DirectiveArgument> ArgumentsOf(DirectiveDefinitionNode directive) => [.. directive.Arguments.Select(argument =>
        new DirectiveArgument(argument.Name, argument.Type.ToString(), argument is { Type: NonNullTypeNode, DefaultValue: null }))];

    private static List<DirectiveArgument> ArgumentsOf(DirectiveDefinition directive) => [.. directive.Arguments.Select(argument =>
        new DirectiveArgument(argument.Name, argument.Type.ToString() ?? "", argument.IsRequired))];

    private static DirectiveDefinition? BuiltIn(string name) => BuiltInDirectives.All.FirstOrDefault(directive => directive.Name == name);
}
