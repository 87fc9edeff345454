namespace Catalogue.GraphQL.Execution;

/// <summary>An execution error that was known before the execution; what it concerns resolves to null.</summary>
/// <param name="FieldId">The <see cref="CompiledField.Id"/> of the field that it concerns.</param>
/// <param name="Error">The error, with its path.</param>
public readonly record struct KnownError(int FieldId, GraphQLError Error);
