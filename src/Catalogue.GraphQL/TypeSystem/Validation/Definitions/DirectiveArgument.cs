namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>An argument that a directive defines.</summary>
internal readonly record struct DirectiveArgument(string Name, string Type, bool IsRequired);
