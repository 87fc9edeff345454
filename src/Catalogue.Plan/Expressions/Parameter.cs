using Catalogue.Plan.Model;

namespace Catalogue.Plan.Expressions;

/// <summary>A place in an execution's <see cref="ParameterValues"/>. Values reach a store in no other way.</summary>
/// <param name="Slot">The index into the parameter values.</param>
/// <param name="Type">The type of the value, or of the list's items.</param>
/// <param name="IsList">Whether the value is a list.</param>
public sealed record Parameter(int Slot, PropertyType Type, bool IsList = false);
