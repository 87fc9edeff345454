using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

internal ref partial struct Execution
{
    /// <summary>CoerceResult (spec 6.4.3) of a scalar.</summary>
    private bool CompleteScalar(ScalarType type, CompiledField field, in FieldValue value)
    {
        if (value.Kind != FieldValueKind.Leaf)
        {
            return CompleteEncoded(type, field, value);
        }

        var resolved = value.Reference ?? throw new InvalidOperationException("A leaf value without its value.");
        if (!type.Coercion.TryCoerceOutput(resolved, out var result, out var error))
        {
            return HandleFieldError(field, error);
        }

        return ResponseWriter.TryWriteLeaf(_output, result)
            || HandleFieldError(field, $"{type} gave a value that JSON cannot express for field \"{field.Definition.Coordinate}\".");
    }

    /// <summary>CoerceResult (spec 6.4.3) of an enum: the name of one of its values.</summary>
    private bool CompleteEnum(EnumType type, CompiledField field, in FieldValue value)
    {
        if (value.Kind == FieldValueKind.Json)
        {
            return CompleteEncoded(type, field, value);
        }

        if (value.Reference is not string name || type.FindValue(name) is not { } known)
        {
            return HandleFieldError(field, $"Enum \"{type}\" cannot represent the value of field \"{field.Definition.Coordinate}\".");
        }

        ResponseWriter.WriteString(_output, known.Name);
        return true;
    }

    private bool CompleteEncoded(NamedType type, CompiledField field, in FieldValue value)
    {
        switch (value.Kind)
        {
            case FieldValueKind.Json when value.Reference is byte[] encoded:
                _output.Write(encoded.AsSpan(value.Index, value.Length));
                return true;

            case FieldValueKind.Integer:
                ResponseWriter.WriteInteger(_output, value.AsInteger);
                return true;

            case FieldValueKind.Float when double.IsFinite(value.AsFloat):
                ResponseWriter.WriteFloat(_output, value.AsFloat);
                return true;

            case FieldValueKind.Boolean:
                ResponseWriter.WriteBoolean(_output, value.AsBoolean);
                return true;

            default:
                return HandleFieldError(field, $"{type} cannot represent the value of field \"{field.Definition.Coordinate}\".");
        }
    }
}
