using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The values of the variables that decide <c>@include</c>, <c>@skip</c> and <c>@defer</c> in one operation, without a limit on
/// their number. Equal where names and values are, so that a cache of compiled operations is keyed by it.
/// </summary>
public sealed class ConditionValues : IEquatable<ConditionValues>
{
    public static readonly ConditionValues None = new([], []);

    private const int IndexedFrom = 9;

    private readonly string[] _names;
    private readonly bool?[] _values;
    private readonly Dictionary<string, int>? _indexes;

    /// <param name="names">As <see cref="ValidatedOperation.ConditionNames"/> gives them, without those of variables that have no value.</param>
    /// <param name="values">One each; null where the variable is null.</param>
    public ConditionValues(ReadOnlySpan<string> names, ReadOnlySpan<bool?> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, names.Length);
        _names = names.ToArray();
        _values = values.ToArray();
        if (_names.Length >= IndexedFrom)
        {
            _indexes = new(StringComparer.Ordinal);
            for (var i = 0; i < _names.Length; i++)
            {
                _indexes.TryAdd(_names[i], i);
            }
        }
    }

    /// <summary>The variable's value; null where it is null, absent or not a condition of this operation.</summary>
    public bool? this[string name]
    {
        get
        {
            var index = IndexOf(name);
            return index < 0 ? null : _values[index];
        }
    }

    /// <summary>Whether the variable has a value, and be it null.</summary>
    public bool IsGiven(string name) => IndexOf(name) >= 0;

    public bool Equals(ConditionValues? other) =>
        other is not null && _names.AsSpan().SequenceEqual(other._names) && _values.AsSpan().SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as ConditionValues);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        for (var i = 0; i < _names.Length; i++)
        {
            hash.Add(_names[i], StringComparer.Ordinal);
            hash.Add(_values[i]);
        }

        return hash.ToHashCode();
    }

    private int IndexOf(string name) => _indexes is null ? Array.IndexOf(_names, name) : _indexes.GetValueOrDefault(name, -1);
}
