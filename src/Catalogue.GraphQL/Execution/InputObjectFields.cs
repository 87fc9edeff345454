using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>The fields of an input object while it is coerced (spec 3.10, Input Coercion).</summary>
internal sealed class InputObjectFields(InputObjectType type, InputErrors errors)
{
    private readonly object?[] _values = new object?[type.Fields.Length];
    private readonly bool[] _given = new bool[type.Fields.Length];
    private int _count;

    public bool IsGiven(int index) => _given[index];

    public void Set(int index, object? value)
    {
        _values[index] = value;
        _given[index] = true;
        _count++;
    }

    /// <summary>Adds defaults, and checks required fields and OneOf.</summary>
    /// <param name="complete">Whether all given fields were coerced.</param>
    /// <param name="location">Where the object stands, or null for the place of the whole value.</param>
    /// <param name="value">The <see cref="InputObject"/>, or null where there are errors.</param>
    public bool TryComplete(bool complete, Language.Location? location, out object? value)
    {
        value = null;
        for (var i = 0; i < _values.Length; i++)
        {
            complete &= _given[i] || TryDefault(i, location);
        }

        if (type.IsOneOf && complete)
        {
            complete = IsExactlyOne() || errors.Add(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.",
                location);
        }

        if (complete)
        {
            value = Build();
        }

        return complete;
    }

    private bool TryDefault(int index, Language.Location? location)
    {
        var field = type.Fields[index];
        if (field.DefaultValue is { } defaultValue)
        {
            errors.Push(field.Name);
            var coerced = new LiteralCoercion(errors, null).TryCoerce(defaultValue, field.Type, out var value);
            errors.Pop();
            Set(index, value);
            return coerced;
        }

        return !field.IsRequired
            || errors.Add($"Expected value of type \"{type}\" to include required field \"{field.Name}\".", location);
    }

    private bool IsExactlyOne() => _count == 1 && _values[Array.IndexOf(_given, true)] is not null;

    private InputObject Build()
    {
        var fields = new KeyValuePair<string, object?>[_count];
        var next = 0;
        for (var i = 0; i < _values.Length; i++)
        {
            if (_given[i])
            {
                fields[next++] = new(type.Fields[i].Name, _values[i]);
            }
        }

        return new(fields);
    }
}
