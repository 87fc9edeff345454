namespace Catalogue.GraphQL.Execution;

/// <summary>Gives the value of one field of small, in-memory objects such as introspection's.</summary>
/// <param name="field">The field.</param>
/// <param name="parent">The object that has the field; the root value for a root field.</param>
/// <param name="arguments">The coerced arguments.</param>
public delegate FieldValue Resolver(CompiledField field, in FieldValue parent, InputObject arguments);
