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
    public static readonly VariableValues Empty = new([], []);

    /// <summary>Stands for a value that was neither given nor defaulted.</summary>
    internal static readonly object Absent = new();

    private const int IndexedFrom = 12;

    private readonly ImmutableArray<VariableDefinitionNode> _definitions;
    private readonly object?[] _values;
    private readonly Dictionary<string, object?>? _byName;

    /// <summary>Takes one value per definition as it is, <see cref="Absent"/> among them.</summary>
    internal VariableValues(ImmutableArray<VariableDefinitionNode> definitions, object?[] values)
    {
        _definitions = definitions;
        _values = values;
        if (values.Length >= IndexedFrom)
        {
            _byName = new(values.Length, StringComparer.Ordinal);
            for (var i = 0; i < values.Length; i++)
            {
                _byName.TryAdd(definitions[i].Variable.Name, values[i]);
            }
        }
    }

    public int Count => _values.Length - _values.AsSpan().Count(Absent);

    /// <summary>False where the request gave no value and the operation no default; a given null is true with null.</summary>
    public bool TryGet(string name, out object? coerced)
    {
        coerced = _byName is null ? Find(name) : _byName.GetValueOrDefault(name, Absent);
        if (ReferenceEquals(coerced, Absent))
        {
            coerced = null;
            return false;
        }

        return true;
    }

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
        return errors.IsEmpty ? values : Empty;
    }

    private object? Find(string name)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (string.Equals(_definitions[i].Variable.Name, name, StringComparison.Ordinal))
            {
                return _values[i];
            }
        }

        return Absent;
    }
}
