using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>CoerceVariableValues (spec 6.1.2) over the bytes of the request; an instance serves one call.</summary>
internal sealed class VariableCoercion(Schema schema, OperationDefinitionNode operation, VariableLimits limits)
{
    private readonly InputErrors _errors = new(limits.MaxErrors);

    public ImmutableArray<GraphQLError> Errors => _errors.ToImmutable();

    public Dictionary<string, object?> Coerce(ReadOnlySpan<byte> json)
    {
        var values = new Dictionary<string, object?>(operation.VariableDefinitions.Length, StringComparer.Ordinal);
        if (VariableScan.Scan(json, operation, limits, out var slices) is { } error)
        {
            _errors.AddRequestError(error);
            return values;
        }

        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name;
            if (TypeReference.Find(schema, definition.Type) is not { IsInputType: true } type)
            {
                _errors.Start($"Variable \"${name}\" ", definition.Type.Location);
                _errors.AddWhole($"expected value of type \"{definition.Type}\" which cannot be used as an input type.");
            }
            else if (CoerceOne(json, definition, type, slices, out var value))
            {
                values[name] = value;
            }
        }

        return values;
    }

    private bool CoerceOne(
        ReadOnlySpan<byte> json,
        VariableDefinitionNode definition,
        GraphQLType type,
        Dictionary<string, Range> slices,
        out object? value)
    {
        var name = definition.Variable.Name;
        value = null;
        if (slices.TryGetValue(name, out var slice))
        {
            _errors.Start($"Variable \"${name}\" has invalid value", definition.Location);
            var reader = new Utf8JsonReader(json[slice], new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
            reader.Read();
            return new JsonCoercion(_errors).TryCoerce(ref reader, type, out value);
        }

        if (definition.DefaultValue is { } defaultValue)
        {
            _errors.Start($"Variable \"${name}\" has invalid default value", definition.Location);
            return new LiteralCoercion(_errors, null).TryCoerce(defaultValue, type, out value);
        }

        if (type is NonNullType)
        {
            _errors.Start($"Variable \"${name}\" has invalid value", definition.Location);
            _errors.Add($"Expected a value of non-null type \"{type}\" to be provided.");
        }

        return false;
    }
}
