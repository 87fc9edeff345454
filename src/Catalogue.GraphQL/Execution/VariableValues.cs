using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Coerced variables. A value is what its scalar's coercion gives, an enum value's name, an <see cref="InputObject"/>,
/// an <see cref="IReadOnlyList{T}"/> of these, or null. Immutable.
/// </summary>
public sealed class VariableValues
{
    public static readonly VariableValues Empty = new(new(StringComparer.Ordinal));

    private readonly Dictionary<string, object?> _values;

    internal VariableValues(Dictionary<string, object?> values) => _values = values;

    public int Count => _values.Count;

    /// <summary>False where the request gave no value and the operation no default; a given null is true with null.</summary>
    public bool TryGet(string name, out object? coerced) => _values.TryGetValue(name, out coerced);

    /// <summary>CoerceVariableValues (spec 6.1.2). Variables that the operation does not define are ignored.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="operation">The operation that defines the variables.</param>
    /// <param name="variablesJson">A JSON object, <c>null</c>, or nothing.</param>
    /// <param name="limits">The default ones where null.</param>
    /// <param name="errors">Request errors; empty exactly where the values are complete.</param>
    /// <returns>The values; <see cref="Empty"/> where there are errors.</returns>
    public static VariableValues Coerce(
        Schema schema,
        OperationDefinitionNode operation,
        ReadOnlySpan<byte> variablesJson,
        VariableLimits? limits,
        out ImmutableArray<GraphQLError> errors)
    {
        if (operation.VariableDefinitions.IsEmpty && variablesJson.IsEmpty)
        {
            errors = [];
            return Empty;
        }

        var coercion = new VariableCoercion(schema, operation, limits ?? VariableLimits.Default);
        var values = coercion.Coerce(variablesJson);
        errors = coercion.Errors;
        return errors.IsEmpty ? new(values) : Empty;
    }
}
