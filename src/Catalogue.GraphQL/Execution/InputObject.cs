using System.Collections;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// A coerced input object (spec 3.10): names to coerced values, in the order in which the type defines them,
/// without the fields that were neither given nor defaulted. Immutable.
/// </summary>
public sealed class InputObject : IReadOnlyList<KeyValuePair<string, object?>>
{
    public static readonly InputObject Empty = new([]);

    private const int IndexedFrom = 12;

    private readonly KeyValuePair<string, object?>[] _fields;
    private readonly Dictionary<string, object?>? _byName;

    /// <summary>Takes the fields as they are; names must differ.</summary>
    public InputObject(params ReadOnlySpan<KeyValuePair<string, object?>> fields)
    {
        _fields = fields.ToArray();
        if (_fields.Length >= IndexedFrom)
        {
            _byName = new(_fields, StringComparer.Ordinal);
        }
    }

    public int Count => _fields.Length;

    public KeyValuePair<string, object?> this[int index] => _fields[index];

    /// <summary>The value of a field that was given or defaulted.</summary>
    /// <exception cref="KeyNotFoundException">It was neither.</exception>
    public object? this[string name] =>
        TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"The input has no field \"{name}\".");

    public bool ContainsKey(string name) => TryGetValue(name, out _);

    /// <summary>False where the field was neither given nor defaulted; a given null is true with null.</summary>
    public bool TryGetValue(string name, out object? value)
    {
        if (_byName is not null)
        {
            return _byName.TryGetValue(name, out value);
        }

        foreach (var field in _fields)
        {
            if (string.Equals(field.Key, name, StringComparison.Ordinal))
            {
                value = field.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _fields.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
