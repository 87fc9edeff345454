using System.Collections.Immutable;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

internal ref partial struct Execution
{
    /// <summary>ExecuteCollectedFields (spec 6.3.3).</summary>
    private bool ExecuteCollectedFields(ImmutableArray<CompiledField> fields, in FieldValue parent)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var output = _output;
        output.WriteByte((byte)'{');
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            if (!ExecuteField(field, i == 0 ? field.EncodedName : field.EncodedNextName, parent))
            {
                return false;
            }
        }

        output.WriteByte((byte)'}');
        return true;
    }

    /// <summary>ExecuteField (spec 6.4).</summary>
    private bool ExecuteField(CompiledField field, byte[] name, in FieldValue parent)
    {
        if (field.EncodedConstant is { } constant)
        {
            _output.Write(name, constant);
            return true;
        }

        var value = _source.Resolve(field, parent);

        // Most of a response is leaves that are encoded already; nothing can go wrong with them, so they need no path.
        if (value.Kind == FieldValueKind.Json && field.Selections is null && value.Reference is byte[] encoded)
        {
            _output.Write(name, encoded.AsSpan(value.Index, value.Length));
            return true;
        }

        _output.Write(name);
        Push(field.ResponseName);
        var written = CompleteValue(field.Definition.Type, field, value);
        _pathLength--;
        return written;
    }

    /// <summary>CompleteValue (spec 6.4.3), with the error handling of its position (spec 6.4.4).</summary>
    private bool CompleteValue(GraphQLType type, CompiledField field, in FieldValue value)
    {
        if (type is NonNullType nonNull)
        {
            type = nonNull.OfType;
            if (value.Kind == FieldValueKind.Null)
            {
                HandleFieldError(field, $"Cannot return null for non-nullable field {field.Definition.Coordinate}.");
            }

            if (_onError != ErrorBehavior.Null)
            {
                return value.Kind != FieldValueKind.Null && CompletePresentValue(type, field, value);
            }
        }

        var output = _output;
        if (value.Kind != FieldValueKind.Null)
        {
            var start = output.Position;
            var work = _work?.Count ?? 0;
            if (CompletePresentValue(type, field, value))
            {
                return true;
            }

            if (_isStopped)
            {
                return false;
            }

            CutBack(start, work);
        }

        ResponseWriter.WriteNull(output);
        return true;
    }

    private bool CompletePresentValue(GraphQLType type, CompiledField field, in FieldValue value)
    {
        if (value.Kind == FieldValueKind.Error)
        {
            return HandleFieldError(field, value.Reference as GraphQLError ?? throw new InvalidOperationException("An error value without its error."));
        }

        return type switch
        {
            ScalarType scalar => CompleteScalar(scalar, field, value),
            ListType list => CompleteList(list, field, value),
            ObjectType objectType => CompleteObject(objectType, field, value),
            EnumType enumType => CompleteEnum(enumType, field, value),
            CompositeType abstractType => CompleteAbstract(abstractType, field, value),
            _ => throw new InvalidOperationException($"{field.Definition.Coordinate} is of no output type."),
        };
    }

    private bool CompleteList(ListType type, CompiledField field, in FieldValue value)
    {
        if (value.Kind == FieldValueKind.Json && type.Named.IsLeafType)
        {
            return CompleteEncoded(type.Named, field, value);
        }

        if (value.Kind != FieldValueKind.List || value.Reference is not ValueList list)
        {
            return HandleFieldError(field, $"Expected Iterable, but did not find one for field \"{field.Definition.Coordinate}\".");
        }

        var count = value.Length;
        if (field.Stream is { } stream && !TryReadStream(stream, field, value.Length, out count))
        {
            return false;
        }

        _output.WriteByte((byte)'[');
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                _output.WriteByte((byte)',');
            }

            Push(i);
            var written = CompleteValue(type.OfType, field, list[value.Index + i]);
            _pathLength--;
            if (!written || IsStopped())
            {
                return false;
            }
        }

        _output.WriteByte((byte)']');
        if (count < value.Length && field.Stream is { } streamed)
        {
            Stream(streamed, type, field, value, count);
        }

        return true;
    }

    private bool CompleteObject(ObjectType type, CompiledField field, in FieldValue value)
    {
        if (value.Kind != FieldValueKind.Object)
        {
            return HandleFieldError(field, $"Expected an object of type \"{type}\" for field \"{field.Definition.Coordinate}\".");
        }

        return field.Selections is { } selections
            && (selections.FindError(type) is { } error
                ? HandleFieldError(field, error)
                : ExecuteObject(selections, type, selections.For(type), value));
    }

    private bool CompleteAbstract(CompositeType type, CompiledField field, in FieldValue value)
    {
        if (value.Kind != FieldValueKind.Object || field.Selections is not { } selections)
        {
            return HandleFieldError(field, $"Expected an object of type \"{type}\" for field \"{field.Definition.Coordinate}\".");
        }

        if (_source.ResolveType(field, value, type) is not { } objectType)
        {
            return HandleFieldError(field, $"Abstract type \"{type}\" must resolve to an Object type at runtime for field \"{field.Definition.Coordinate}\".");
        }

        if (!selections.TryFor(objectType, out var fields))
        {
            return HandleFieldError(field, $"Runtime Object type \"{objectType}\" is not a possible type for \"{type}\".");
        }

        return selections.FindError(objectType) is { } error
            ? HandleFieldError(field, error)
            : ExecuteObject(selections, objectType, fields, value);
    }

    private bool ExecuteObject(CompiledSelectionSet selections, ObjectType type, ImmutableArray<CompiledField> fields, in FieldValue value) =>
        (_work is not null && selections.FindDeferral(type) is { } deferral ? ExecuteInParts(deferral, fields, value) : ExecuteCollectedFields(fields, value))
        && !IsStopped();

    private bool IsStopped()
    {
        _tooLarge |= _output.Position > _end;
        _isStopped |= _tooLarge;
        return _isStopped;
    }
}
