using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>CoerceVariableValues (spec 6.1.2) over the bytes of the request; an instance serves one call.</summary>
internal sealed class VariableCoercion(Schema schema, OperationDefinitionNode operation, VariableLimits limits)
{
    private const int OnStack = 16;

    private readonly InputErrors _errors = new(limits.MaxErrors);

    public ImmutableArray<GraphQLError> Errors => _errors.ToImmutable();

    public VariableValues Coerce(ReadOnlySpan<byte> json)
    {
        var definitions = operation.VariableDefinitions;
        Span<Range> slices = definitions.Length <= OnStack ? stackalloc Range[definitions.Length] : new Range[definitions.Length];
        if (VariableScan.Scan(json, operation, limits, slices) is { } error)
        {
            _errors.AddRequestError(error);
            return VariableValues.Empty;
        }

        var values = new object?[definitions.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = CoerceOne(json, definitions[i], slices[i], out var value) ? value : VariableValues.Absent;
        }

        return new VariableValues(definitions, values);
    }

    private bool CoerceOne(ReadOnlySpan<byte> json, VariableDefinitionNode definition, Range slice, out object? value)
    {
        var name = definition.Variable.Name;
        value = null;
        if (TypeReference.Find(schema, definition.Type) is not { IsInputType: true } type)
        {
            _errors.StartVariable(name, string.Empty, definition.Type.Location);
            _errors.AddWhole($"expected value of type \"{definition.Type}\" which cannot be used as an input type.");
            return false;
        }

        if (!slice.Equals(default))
        {
            _errors.StartVariable(name, "has invalid value", definition.Location);
            var reader = new Utf8JsonReader(json[slice], new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
            reader.Read();
            return new JsonCoercion(_errors).TryCoerce(ref reader, type, out value);
        }

        if (definition.DefaultValue is { } defaultValue)
        {
            _errors.StartVariable(name, "has invalid default value", definition.Location);
            return new LiteralCoercion(_errors, null).TryCoerce(defaultValue, type, out value);
        }

        if (type is NonNullType)
        {
            _errors.StartVariable(name, "has invalid value", definition.Location);
            _errors.Add($"Expected a value of non-null type \"{type}\" to be provided.");
        }

        return false;
    }
}
